//! Checks of a decoded plan: references, depth, and that every message has what it needs.

mod arena;
mod data_type;
mod expression;
mod file;
mod literal;
mod node;

use crate::error::PlanError;
use crate::features;
use crate::limits::Limits;
use crate::proto::{self, Plan, node::Kind};
use arena::Arenas;

/// Checks all but the names of what the plan requires.
pub(crate) fn check(plan: &Plan, limits: &Limits) -> Result<(), PlanError> {
    let mut arenas = Arenas::new(plan, limits);
    for (position, of) in (1_u32..).zip(&plan.expressions) {
        arenas
            .add_expression(of)
            .and_then(|()| expression::check(of))
            .map_err(|error| error.at_expression(position, || features::expression_name(of)))?;
    }
    for (position, of) in (1_u32..).zip(&plan.nodes) {
        arenas
            .add_node(of)
            .and_then(|()| node::check(of))
            .and_then(|()| check_place(of, position, plan.root))
            .map_err(|error| error.at_node(position, || features::node_name(of)))?;
    }
    match usize::try_from(plan.root) {
        Ok(root) if (1..=plan.nodes.len()).contains(&root) => Ok(()),
        _ => Err(PlanError::malformed(format!("the root is node {} and there are {}", plan.root, plan.nodes.len()))),
    }
}

fn check_place(node: &proto::Node, position: u32, root: u32) -> Result<(), PlanError> {
    if node.id != position {
        return Err(PlanError::malformed(format!("the node's id is {} and must be its position, {position}", node.id)));
    }
    if matches!(node.kind, Some(Kind::Sink(_))) && position != root {
        return Err(PlanError::senseless(format!(
            "a sink is the last step of a plan, and this plan's last step is node {root}: the file would not be written"
        )));
    }
    Ok(())
}

/// A choice that must be made: UNSPECIFIED is none.
fn chosen(number: i32, field: &str) -> Result<(), PlanError> {
    if number == 0 { Err(PlanError::malformed(format!("{field} is not specified"))) } else { Ok(()) }
}

/// A part that must be there.
fn present<'a, T>(part: Option<&'a T>, field: &str) -> Result<&'a T, PlanError> {
    part.ok_or_else(|| PlanError::malformed(format!("{field} is missing")))
}

/// Options of a sort: one for all keys or one for each, or none for the default.
fn sort_options(keys: usize, descending: &[bool], nulls_last: &[bool]) -> Result<(), PlanError> {
    if keys == 0 {
        return Err(PlanError::senseless("a sort needs at least one key"));
    }
    for (name, given) in [("descending", descending.len()), ("nulls_last", nulls_last.len())] {
        if given > 1 && given != keys {
            return Err(PlanError::senseless(format!(
                "{name} has {given} values for {keys} sort keys: give one, or one for each"
            )));
        }
    }
    Ok(())
}

/// Two lists that go together.
fn as_many(left: usize, left_name: &str, right: usize, right_name: &str) -> Result<(), PlanError> {
    if left == right {
        return Ok(());
    }
    Err(PlanError::senseless(format!("{left_name} has {left} entries and {right_name} has {right}: they go in pairs")))
}

/// Names of which none may be there twice.
fn distinct<'a>(names: impl Iterator<Item = &'a String>, of: &str) -> Result<(), PlanError> {
    let mut known = std::collections::HashSet::new();
    match names.into_iter().find(|name| !known.insert(name.as_str())) {
        Some(twice) => Err(PlanError::senseless(format!("{twice:?} is there twice in {of}"))),
        None => Ok(()),
    }
}
