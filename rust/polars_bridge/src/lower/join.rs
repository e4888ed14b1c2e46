//! Joins.

use bridge_plan::proto::{self, JoinHow};
use polars::prelude::{self as pl, JoinType, LazyFrame};

use super::Lowering;
use crate::error::{Result, semantic, unsupported};

pub(super) fn join(lowering: &Lowering<'_>, of: &proto::Join) -> Result<LazyFrame> {
    let (left, right) = (lowering.frame(of.left)?, lowering.frame(of.right)?);
    let (left_on, right_on) = (lowering.expressions(&of.left_on)?, lowering.expressions(&of.right_on)?);
    let predicates = lowering.expressions(&of.predicates)?;
    let how = join_type(of.how)?;
    check(&how, left_on.len(), right_on.len(), predicates.len())?;
    let builder = left
        .join_builder()
        .with(right)
        .how(how)
        .left_on(left_on)
        .right_on(right_on)
        .join_nulls(of.nulls_equal)
        .coalesce(coalesce(of.coalesce)?)
        .validate(validation(of.validate)?)
        .maintain_order(order(of.maintain_order)?);
    let builder = match &of.suffix {
        Some(suffix) => builder.suffix(suffix.as_str()),
        None => builder,
    };
    Ok(if predicates.is_empty() { builder.finish() } else { builder.join_where(predicates) })
}

fn check(how: &JoinType, left: usize, right: usize, predicates: usize) -> Result<()> {
    if left != right {
        return Err(semantic(format!("join has {left} keys on the left and {right} on the right")));
    }
    match how {
        JoinType::Cross if left > 0 || predicates > 0 => {
            Err(semantic("a cross join takes neither keys nor predicates".into()))
        }
        JoinType::Cross => Ok(()),
        JoinType::Inner if predicates > 0 && left == 0 => Ok(()),
        _ if predicates > 0 => Err(semantic("predicates are for inner joins without keys".into())),
        _ if left == 0 => Err(semantic("join needs at least one key; use a cross join for all pairs".into())),
        _ => Ok(()),
    }
}

fn join_type(number: i32) -> Result<JoinType> {
    Ok(match JoinHow::try_from(number) {
        Ok(JoinHow::Inner) => JoinType::Inner,
        Ok(JoinHow::Left) => JoinType::Left,
        Ok(JoinHow::Right) => JoinType::Right,
        Ok(JoinHow::Full) => JoinType::Full,
        Ok(JoinHow::Semi) => JoinType::Semi,
        Ok(JoinHow::Anti) => JoinType::Anti,
        Ok(JoinHow::Cross) => JoinType::Cross,
        Ok(JoinHow::Unspecified) => return Err(semantic("the kind of join is not named".into())),
        Err(_) => return Err(unsupported(format!("join number {number} is not known"))),
    })
}

fn coalesce(number: i32) -> Result<pl::JoinCoalesce> {
    use proto::JoinCoalesce as From;
    match From::try_from(number) {
        Ok(From::Unspecified) => Ok(pl::JoinCoalesce::JoinSpecific),
        Ok(From::Coalesce) => Ok(pl::JoinCoalesce::CoalesceColumns),
        Ok(From::Keep) => Ok(pl::JoinCoalesce::KeepColumns),
        Err(_) => Err(unsupported(format!("coalesce number {number} is not known"))),
    }
}

fn validation(number: i32) -> Result<pl::JoinValidation> {
    use proto::JoinValidation as From;
    match From::try_from(number) {
        Ok(From::ManyToMany | From::Unspecified) => Ok(pl::JoinValidation::ManyToMany),
        Ok(From::ManyToOne) => Ok(pl::JoinValidation::ManyToOne),
        Ok(From::OneToMany) => Ok(pl::JoinValidation::OneToMany),
        Ok(From::OneToOne) => Ok(pl::JoinValidation::OneToOne),
        Err(_) => Err(unsupported(format!("join validation number {number} is not known"))),
    }
}

fn order(number: i32) -> Result<pl::MaintainOrderJoin> {
    use proto::JoinOrder as From;
    match From::try_from(number) {
        Ok(From::Unspecified) => Ok(pl::MaintainOrderJoin::None),
        Ok(From::Left) => Ok(pl::MaintainOrderJoin::Left),
        Ok(From::Right) => Ok(pl::MaintainOrderJoin::Right),
        Ok(From::LeftRight) => Ok(pl::MaintainOrderJoin::LeftRight),
        Ok(From::RightLeft) => Ok(pl::MaintainOrderJoin::RightLeft),
        Err(_) => Err(unsupported(format!("join order number {number} is not known"))),
    }
}
