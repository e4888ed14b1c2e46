//! Who refers to whom. Every field of every message is named here, so that the compiler asks about a new one.

use crate::error::PlanError;
use crate::proto::{self, expression, node, selector};

/// What a reference is to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum To {
    Node,
    Expression,
    /// An expression that is a column or a selector.
    Columns,
}

/// One reference: which field it stands in and the position that it holds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reference {
    pub(crate) to: To,
    pub(crate) field: &'static str,
    pub(crate) position: u32,
}

/// The ids of the nodes that a node reads from, in order.
pub fn inputs(node: &proto::Node) -> Vec<u32> {
    let mut inputs = Vec::new();
    if let Some(kind) = &node.kind {
        let _always_ok = of_node(kind, &mut |reference| {
            if reference.to == To::Node {
                inputs.push(reference.position);
            }
            Ok(())
        });
    }
    inputs
}

/// Calls `visit` with each reference of a node until it fails.
pub(crate) fn of_node(
    kind: &node::Kind,
    visit: &mut impl FnMut(Reference) -> Result<(), PlanError>,
) -> Result<(), PlanError> {
    use node::Kind as K;
    let mut at = |to, field, positions: &[u32]| each(visit, to, field, positions);
    match kind {
        K::Scan(proto::Scan { source: _ }) => Ok(()),
        K::Project(proto::Project { input, expressions })
        | K::WithColumns(proto::WithColumns { input, expressions }) => {
            at(To::Node, "input", &[*input])?;
            at(To::Expression, "expressions", expressions)
        }
        K::Filter(proto::Filter { input, predicate }) => {
            at(To::Node, "input", &[*input])?;
            at(To::Expression, "predicate", &[*predicate])
        }
        K::GroupbyAgg(proto::GroupByAgg { input, keys, aggregations, maintain_order: _ }) => {
            at(To::Node, "input", &[*input])?;
            at(To::Expression, "keys", keys)?;
            at(To::Expression, "aggregations", aggregations)
        }
        K::Sort(proto::Sort { input, by, descending: _, nulls_last: _, maintain_order: _ }) => {
            at(To::Node, "input", &[*input])?;
            at(To::Expression, "by", by)
        }
        K::Unique(proto::Unique { input, subset, keep: _, maintain_order: _ }) => {
            at(To::Node, "input", &[*input])?;
            at(To::Columns, "subset", subset)
        }
        K::DropNulls(proto::DropNulls { input, subset }) => {
            at(To::Node, "input", &[*input])?;
            at(To::Columns, "subset", subset)
        }
        K::Drop(proto::Drop { input, columns })
        | K::Explode(proto::Explode { input, columns, skip_empty: _, skip_nulls: _ })
        | K::Unnest(proto::Unnest { input, columns, separator: _ }) => {
            at(To::Node, "input", &[*input])?;
            at(To::Columns, "columns", columns)
        }
        K::Unpivot(proto::Unpivot { input, on, index, variable_name: _, value_name: _ }) => {
            at(To::Node, "input", &[*input])?;
            at(To::Columns, "on", on)?;
            at(To::Columns, "index", index)
        }
        K::Limit(proto::Limit { input, rows: _ })
        | K::Slice(proto::Slice { input, offset: _, length: _ })
        | K::Rename(proto::Rename { input, existing: _, renamed: _, allow_missing: _ })
        | K::WithRowIndex(proto::WithRowIndex { input, name: _, offset: _ })
        | K::Reverse(proto::Reverse { input })
        | K::MapBatches(proto::MapBatches { input, function: _, schema: _, name: _, whole: _ })
        | K::Sink(proto::Sink { input, path: _, make_directories: _, any_order: _, sync: _, format: _ }) => {
            at(To::Node, "input", &[*input])
        }
        K::Concat(proto::Concat { inputs, how: _ }) | K::Sql(proto::Sql { query: _, names: _, inputs }) => {
            at(To::Node, "inputs", inputs)
        }
        K::Join(join) => of_join(join, &mut at),
    }
}

fn of_join(
    join: &proto::Join,
    at: &mut impl FnMut(To, &'static str, &[u32]) -> Result<(), PlanError>,
) -> Result<(), PlanError> {
    let proto::Join {
        left,
        right,
        how: _,
        left_on,
        right_on,
        suffix: _,
        nulls_equal: _,
        coalesce: _,
        validate: _,
        maintain_order: _,
        predicates,
    } = join;
    at(To::Node, "left", &[*left])?;
    at(To::Node, "right", &[*right])?;
    at(To::Expression, "left_on", left_on)?;
    at(To::Expression, "right_on", right_on)?;
    at(To::Expression, "predicates", predicates)
}

/// Calls `visit` with each reference of an expression until it fails.
pub(crate) fn of_expression(
    kind: &expression::Kind,
    visit: &mut impl FnMut(Reference) -> Result<(), PlanError>,
) -> Result<(), PlanError> {
    use expression::Kind as K;
    let mut at = |to, field, positions: &[u32]| each(visit, to, field, positions);
    match kind {
        K::Column(_) | K::Literal(_) | K::Element(_) => Ok(()),
        K::Binary(proto::Binary { operator: _, left, right }) => {
            at(To::Expression, "left", &[*left])?;
            at(To::Expression, "right", &[*right])
        }
        K::Cast(proto::Cast { input, data_type: _, mode: _ }) | K::Alias(proto::Alias { input, name: _ }) => {
            at(To::Expression, "input", &[*input])
        }
        K::Ternary(proto::Ternary { predicate, truthy, falsy }) => {
            at(To::Expression, "predicate", &[*predicate])?;
            at(To::Expression, "truthy", &[*truthy])?;
            at(To::Expression, "falsy", &[*falsy])
        }
        K::Selector(proto::Selector { selection }) => match selection {
            Some(selector::Selection::Combination(proto::SelectorCombination { operator: _, left, right })) => {
                at(To::Columns, "left", &[*left])?;
                at(To::Columns, "right", &[*right])
            }
            _ => Ok(()),
        },
        K::SortBy(proto::SortBy { input, by, descending: _, nulls_last: _, maintain_order: _ }) => {
            at(To::Expression, "input", &[*input])?;
            at(To::Expression, "by", by)
        }
        K::Over(proto::Over { input, partition_by, order_by, descending: _, nulls_last: _, mapping: _ }) => {
            at(To::Expression, "input", &[*input])?;
            at(To::Expression, "partition_by", partition_by)?;
            at(To::Expression, "order_by", order_by)
        }
        call => at(To::Expression, "arguments", arguments(call)),
    }
}

/// The arguments of a function call; of no other expression.
pub(crate) fn arguments(kind: &expression::Kind) -> &[u32] {
    use expression::Kind as K;
    match kind {
        K::General(call) => &call.arguments,
        K::Aggregate(call) => &call.arguments,
        K::Math(call) => &call.arguments,
        K::Horizontal(call) => &call.arguments,
        K::Name(call) => &call.arguments,
        K::String(call) => &call.arguments,
        K::Temporal(call) => &call.arguments,
        K::List(call) => &call.arguments,
        K::Array(call) => &call.arguments,
        K::Struct(call) => &call.arguments,
        K::BinaryString(call) => &call.arguments,
        K::Categorical(call) => &call.arguments,
        K::Column(_)
        | K::Literal(_)
        | K::Element(_)
        | K::Binary(_)
        | K::Cast(_)
        | K::Alias(_)
        | K::Ternary(_)
        | K::Selector(_)
        | K::SortBy(_)
        | K::Over(_) => &[],
    }
}

fn each(
    visit: &mut impl FnMut(Reference) -> Result<(), PlanError>,
    to: To,
    field: &'static str,
    positions: &[u32],
) -> Result<(), PlanError> {
    positions.iter().try_for_each(|&position| visit(Reference { to, field, position }))
}
