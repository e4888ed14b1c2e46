//! Expressions: one arm for each kind; what the functions of a family are stands in the family's file.

use bridge_plan::proto::{self, BinaryOperator, CastMode, expression::Kind};
use polars::prelude::{self as pl, Expr, Operator};

use super::Lowering;
use super::call::lower_call;
use super::data_type::data_type;
use super::literal::literal;
use super::selector::selector;
use crate::error::{Result, from_polars, semantic, unsupported};

pub(super) fn expression(lowering: &Lowering<'_>, of: &proto::Expression) -> Result<Expr> {
    let at = |position: u32| lowering.expression(position);
    let kind = of.kind.as_ref().ok_or_else(|| semantic("an expression has no kind".into()))?;
    match kind {
        Kind::Column(column) => Ok(Expr::Column(column.name.as_str().into())),
        Kind::Literal(value) => literal(value),
        Kind::Binary(binary) => binary_operation(binary.operator, at(binary.left)?, at(binary.right)?),
        Kind::Cast(cast) => {
            let to = cast.data_type.as_ref().ok_or_else(|| semantic("a cast has no data type".into()))?;
            let mode = match CastMode::try_from(cast.mode) {
                Ok(CastMode::Strict | CastMode::Unspecified) => polars_core::chunked_array::cast::CastOptions::Strict,
                Ok(CastMode::NonStrict) => polars_core::chunked_array::cast::CastOptions::NonStrict,
                Ok(CastMode::Wrap) => polars_core::chunked_array::cast::CastOptions::Overflowing,
                Err(_) => return Err(unsupported(format!("cast mode number {} is not known", cast.mode))),
            };
            Ok(at(cast.input)?.cast_with_options(data_type(to)?, mode))
        }
        Kind::Alias(alias) => Ok(at(alias.input)?.alias(alias.name.as_str())),
        Kind::Ternary(ternary) => Ok(pl::ternary_expr(at(ternary.predicate)?, at(ternary.truthy)?, at(ternary.falsy)?)),
        Kind::Selector(of) => Ok(selector(lowering, of)?.as_expr()),
        Kind::Element(_) => Ok(pl::element()),
        Kind::SortBy(sort) => {
            let by = lowering.expressions(&sort.by)?;
            let options = super::sort_multiple(&sort.descending, &sort.nulls_last, sort.maintain_order, by.len())?;
            Ok(at(sort.input)?.sort_by(by, options))
        }
        Kind::Over(over) => window(lowering, over),
        Kind::General(call) => lower_call(call, at),
        Kind::Aggregate(call) => lower_call(call, at),
        Kind::Math(call) => lower_call(call, at),
        Kind::Horizontal(call) => lower_call(call, at),
        Kind::Name(call) => lower_call(call, at),
        Kind::String(call) => lower_call(call, at),
        Kind::Temporal(call) => lower_call(call, at),
        Kind::List(call) => lower_call(call, at),
        Kind::Array(call) => lower_call(call, at),
        Kind::Struct(call) => lower_call(call, at),
        Kind::BinaryString(call) => lower_call(call, at),
        Kind::Categorical(call) => lower_call(call, at),
    }
}

fn binary_operation(number: i32, left: Expr, right: Expr) -> Result<Expr> {
    let operator =
        BinaryOperator::try_from(number).map_err(|_| unsupported(format!("operator number {number} is not known")))?;
    let operator = match operator {
        BinaryOperator::Unspecified => return Err(semantic("an operator is not named".into())),
        BinaryOperator::Pow => return Ok(left.pow(right)),
        BinaryOperator::Eq => Operator::Eq,
        BinaryOperator::EqMissing => Operator::EqValidity,
        BinaryOperator::Ne => Operator::NotEq,
        BinaryOperator::NeMissing => Operator::NotEqValidity,
        BinaryOperator::Lt => Operator::Lt,
        BinaryOperator::Le => Operator::LtEq,
        BinaryOperator::Gt => Operator::Gt,
        BinaryOperator::Ge => Operator::GtEq,
        BinaryOperator::Add => Operator::Plus,
        BinaryOperator::Sub => Operator::Minus,
        BinaryOperator::Mul => Operator::Multiply,
        BinaryOperator::Truediv => Operator::TrueDivide,
        BinaryOperator::Floordiv => Operator::FloorDivide,
        BinaryOperator::Mod => Operator::Modulus,
        BinaryOperator::And => Operator::And,
        BinaryOperator::Or => Operator::Or,
        BinaryOperator::Xor => Operator::Xor,
    };
    Ok(pl::binary_expr(left, operator, right))
}

fn window(lowering: &Lowering<'_>, over: &proto::Over) -> Result<Expr> {
    let mapping = match proto::WindowMapping::try_from(over.mapping) {
        Ok(proto::WindowMapping::GroupToRows | proto::WindowMapping::Unspecified) => pl::WindowMapping::GroupsToRows,
        Ok(proto::WindowMapping::Join) => pl::WindowMapping::Join,
        Ok(proto::WindowMapping::Explode) => pl::WindowMapping::Explode,
        Err(_) => return Err(unsupported(format!("window mapping number {} is not known", over.mapping))),
    };
    let partition_by = lowering.expressions(&over.partition_by)?;
    let order_by = lowering.expressions(&over.order_by)?;
    let order = pl::SortOptions { descending: over.descending, nulls_last: over.nulls_last, ..Default::default() };
    lowering
        .expression(over.input)?
        .over_with_options(
            (!partition_by.is_empty()).then_some(partition_by),
            (!order_by.is_empty()).then_some((order_by, order)),
            mapping,
        )
        .map_err(from_polars)
}
