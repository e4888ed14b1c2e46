//! Nodes, one by one: that each has what its kind needs.

use super::{as_many, chosen, data_type, distinct, file, present, sort_options};
use crate::error::PlanError;
use crate::proto::{self, JoinHow, node::Kind};

pub(super) fn check(of: &proto::Node) -> Result<(), PlanError> {
    match present(of.kind.as_ref(), "Node.kind")? {
        Kind::Project(_)
        | Kind::Filter(_)
        | Kind::WithColumns(_)
        | Kind::GroupbyAgg(_)
        | Kind::Limit(_)
        | Kind::Slice(_)
        | Kind::Unique(_)
        | Kind::Drop(_)
        | Kind::Explode(_)
        | Kind::Unpivot(_)
        | Kind::WithRowIndex(_)
        | Kind::Unnest(_)
        | Kind::Reverse(_)
        | Kind::DropNulls(_) => Ok(()),
        Kind::Scan(scan) => file::check_scan(scan),
        Kind::Sink(sink) => file::check_sink(sink),
        Kind::Sort(sort) => sort_options(sort.by.len(), &sort.descending, &sort.nulls_last),
        Kind::Rename(rename) => as_many(rename.existing.len(), "existing", rename.renamed.len(), "renamed"),
        Kind::Concat(concat) => {
            chosen(concat.how, "Concat.how")?;
            if concat.inputs.is_empty() {
                Err(PlanError::senseless("a concat needs at least one input"))
            } else {
                Ok(())
            }
        }
        Kind::Sql(sql) => {
            as_many(sql.names.len(), "names", sql.inputs.len(), "inputs")?;
            distinct(sql.names.iter(), "the names of a statement's inputs")
        }
        Kind::MapBatches(map) => data_type::schema(present(map.schema.as_ref(), "MapBatches.schema")?),
        Kind::Join(join) => check_join(join),
    }
}

fn check_join(join: &proto::Join) -> Result<(), PlanError> {
    chosen(join.how, "Join.how")?;
    as_many(join.left_on.len(), "left_on", join.right_on.len(), "right_on")?;
    let (has_keys, has_predicates) = (!join.left_on.is_empty(), !join.predicates.is_empty());
    let mistake = match (join.how(), has_keys, has_predicates) {
        (JoinHow::Cross, false, false) | (JoinHow::Inner, false, true) => return Ok(()),
        (JoinHow::Cross, ..) => "a cross join takes neither keys nor predicates",
        (_, true, false) => return Ok(()),
        (_, _, true) => "predicates are for inner joins without keys",
        (_, false, false) => "a join needs at least one key: a cross join gives all pairs",
    };
    Err(PlanError::senseless(mistake))
}
