//! The two arenas: every reference is to something before it, and nothing is deeper than the limit.

use crate::error::PlanError;
use crate::limits::{Limits, passed};
use crate::proto::{self, ListFunction, Plan, expression::Kind};
use crate::references::{self, Reference, To};

/// What is known of an expression that was gone over.
#[derive(Clone, Copy)]
struct Known {
    /// Longest way to the bottom of what it uses, itself included.
    depth: u32,
    /// Whether it can stand where columns are chosen.
    chooses_columns: bool,
    /// Whether it uses `element` with no list function around it.
    has_free_element: bool,
}

pub(super) struct Arenas {
    most_depth: u32,
    expressions: Vec<Known>,
    /// Depths of the nodes that were gone over.
    nodes: Vec<u32>,
}

impl Arenas {
    pub(super) fn new(plan: &Plan, limits: &Limits) -> Self {
        Self {
            most_depth: limits.depth,
            expressions: Vec::with_capacity(plan.expressions.len()),
            nodes: Vec::with_capacity(plan.nodes.len()),
        }
    }

    pub(super) fn add_expression(&mut self, expression: &proto::Expression) -> Result<(), PlanError> {
        let kind = super::present(expression.kind.as_ref(), "Expression.kind")?;
        let bound = bound_argument(kind);
        let mut depth = 0;
        let mut has_free_element = matches!(kind, Kind::Element(_));
        let mut index = 0_usize;
        references::of_expression(kind, &mut |reference| {
            let used = self.expression(reference, "this expression")?;
            depth = depth.max(used.depth);
            has_free_element |= used.has_free_element && bound != Some(index);
            index += 1;
            Ok(())
        })?;
        let chooses_columns = matches!(kind, Kind::Column(_) | Kind::Selector(_));
        let depth = self.deeper(depth)?;
        self.expressions.push(Known { depth, chooses_columns, has_free_element });
        Ok(())
    }

    pub(super) fn add_node(&mut self, node: &proto::Node) -> Result<(), PlanError> {
        let kind = super::present(node.kind.as_ref(), "Node.kind")?;
        let mut depth = 0;
        references::of_node(kind, &mut |reference| {
            depth = depth.max(if reference.to == To::Node {
                self.node(reference)?
            } else {
                let used = self.expression(reference, "the plan's expressions")?;
                if used.has_free_element {
                    return Err(PlanError::senseless(format!(
                        "{} is expression {}, which has an element() outside of list.eval, list.agg and list.filter",
                        reference.field, reference.position
                    )));
                }
                used.depth
            });
            Ok(())
        })?;
        let depth = self.deeper(depth)?;
        self.nodes.push(depth);
        Ok(())
    }

    fn expression(&self, reference: Reference, before: &str) -> Result<Known, PlanError> {
        let Reference { to, field, position } = reference;
        let known = at(&self.expressions, position).ok_or_else(|| {
            PlanError::malformed(format!("{field} is expression {position}, which is not among or before {before}"))
        })?;
        if to == To::Columns && !known.chooses_columns {
            return Err(PlanError::senseless(format!(
                "{field} is expression {position}, which is neither a column nor a selector"
            )));
        }
        Ok(known)
    }

    fn node(&self, reference: Reference) -> Result<u32, PlanError> {
        let Reference { field, position, .. } = reference;
        at(&self.nodes, position).ok_or_else(|| {
            PlanError::malformed(format!("{field} is node {position}, which does not come before this node"))
        })
    }

    fn deeper(&self, depth: u32) -> Result<u32, PlanError> {
        if depth < self.most_depth {
            return Ok(depth + 1);
        }
        Err(passed("depth", "is deeper", self.most_depth, "write the middle of it to a file, or collect it first"))
    }
}

/// The entry at a position, counted from 1.
fn at<T: Copy>(arena: &[T], position: u32) -> Option<T> {
    arena.get(usize::try_from(position).ok()?.checked_sub(1)?).copied()
}

/// The argument, counted from 0, in which `element` stands for the items of the list.
fn bound_argument(kind: &Kind) -> Option<usize> {
    let Kind::List(call) = kind else { return None };
    matches!(call.function(), ListFunction::Eval | ListFunction::Agg | ListFunction::Filter).then_some(1)
}
