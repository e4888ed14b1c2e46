//! From a checked plan to a Polars `LazyFrame`.
//!
//! The two arenas are walked from front to back, so that every input is there before its user: no recursion.

mod aggregate;
mod array;
mod binary;
mod call;
mod categorical;
pub(crate) mod data_type;
mod expression;
mod general;
mod horizontal;
mod join;
mod list;
mod literal;
mod map_batches;
mod math;
mod name;
mod node;
mod scan;
mod selector;
mod sink;
mod string;
mod structs;
mod temporal;
mod text_types;

use bridge_plan::proto;
use polars::prelude::{self as pl, Expr, LazyFrame};

use crate::error::{Failure, Result, semantic};
pub(crate) use map_batches::{Functions, Map, MapStep};
pub(crate) use scan::{difference, file_in_memory};
pub(crate) use sink::FileSink;

/// What the execution gives: a frame for each input that scans of memory read, and the functions.
#[derive(Clone, Copy)]
pub(crate) enum Inputs<'a> {
    /// Nothing runs yet: frames without rows stand for the inputs.
    Compiling,
    Given(&'a [pl::DataFrame], &'a dyn Functions),
}

/// A lowered plan.
pub(crate) struct Lowered {
    pub(crate) frame: LazyFrame,
    /// The file that the last node writes, if it writes one.
    pub(crate) sink: Option<FileSink>,
}

pub(crate) struct Lowering<'a> {
    inputs: Inputs<'a>,
    expressions: Vec<Expr>,
    frames: Vec<LazyFrame>,
    sinks: Vec<FileSink>,
}

/// Lowers the whole plan.
pub(crate) fn lower(plan: &proto::Plan, inputs: Inputs<'_>) -> Result<Lowered> {
    let mut lowering = Lowering {
        inputs,
        expressions: Vec::with_capacity(plan.expressions.len()),
        frames: Vec::with_capacity(plan.nodes.len()),
        sinks: Vec::new(),
    };
    for (index, expression) in plan.expressions.iter().enumerate() {
        let lowered = expression::expression(&lowering, expression).map_err(|failure| {
            failure.at_expression(index as u32 + 1, || bridge_plan::features::expression_name(expression))
        })?;
        lowering.expressions.push(lowered);
    }
    for node in &plan.nodes {
        let frame = node::node(&mut lowering, node)
            .map_err(|failure| failure.at_node(node.id, &bridge_plan::features::node_name(node)))?;
        lowering.frames.push(frame);
    }
    let frame = lowering.frame(plan.root)?;
    Ok(Lowered { frame, sink: lowering.sinks.pop() })
}

/// Finds the node whose schema cannot be made, to tell the user where a plan is wrong.
pub(crate) fn locate(plan: &proto::Plan, inputs: Inputs<'_>, failure: Failure) -> Failure {
    if failure.has_node() {
        return failure;
    }
    let mut lowering = Lowering { inputs, expressions: Vec::new(), frames: Vec::new(), sinks: Vec::new() };
    for expression in &plan.expressions {
        match expression::expression(&lowering, expression) {
            Ok(expression) => lowering.expressions.push(expression),
            Err(_) => return failure,
        }
    }
    for node in &plan.nodes {
        let Ok(mut frame) = node::node(&mut lowering, node) else { return failure };
        if frame.collect_schema().is_err() {
            let candidates =
                failure.missing_column().map(|column| candidates(&lowering, node, column)).unwrap_or_default();
            return failure.at_node(node.id, &bridge_plan::features::node_name(node)).with_candidates(candidates);
        }
        lowering.frames.push(frame);
    }
    failure
}

/// The names in the node's inputs that are nearest to a missing one.
fn candidates(lowering: &Lowering<'_>, node: &proto::Node, missing: &str) -> Vec<String> {
    let mut near = Vec::new();
    for input in bridge_plan::inputs(node) {
        let Ok(schema) =
            lowering.frame(input).and_then(|mut frame| frame.collect_schema().map_err(crate::error::from_polars))
        else {
            continue;
        };
        for name in schema.iter_names() {
            let distance = edit_distance(&missing.to_lowercase(), &name.to_lowercase());
            if distance <= missing.chars().count().max(3) / 2 + 1 {
                near.push((distance, name.to_string()));
            }
        }
    }
    near.sort();
    near.dedup();
    near.into_iter().take(5).map(|(_, name)| name).collect()
}

/// Levenshtein's distance between two texts, in characters.
fn edit_distance(left: &str, right: &str) -> usize {
    let right = right.chars().collect::<Vec<_>>();
    let mut row = (0..=right.len()).collect::<Vec<_>>();
    for (index, character) in left.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = index + 1;
        for column in 1..=right.len() {
            let substituted = diagonal + usize::from(character != right[column - 1]);
            diagonal = row[column];
            row[column] = substituted.min(diagonal + 1).min(row[column - 1] + 1);
        }
    }
    row[right.len()]
}

impl Lowering<'_> {
    /// The expression at a position, counted from 1.
    pub(crate) fn expression(&self, position: u32) -> Result<Expr> {
        self.expressions
            .get((position as usize).wrapping_sub(1))
            .cloned()
            .ok_or_else(|| semantic(format!("there is no expression {position} before this place")))
    }

    pub(crate) fn expressions(&self, positions: &[u32]) -> Result<Vec<Expr>> {
        positions.iter().map(|&position| self.expression(position)).collect()
    }

    /// The frame that the node with an id makes.
    pub(crate) fn frame(&self, id: u32) -> Result<LazyFrame> {
        self.frames
            .get((id as usize).wrapping_sub(1))
            .cloned()
            .ok_or_else(|| semantic(format!("there is no node {id} before this place")))
    }
}

/// Options of a sort by several keys; a list of one counts for all.
fn sort_multiple(
    descending: &[bool],
    nulls_last: &[bool],
    maintain_order: bool,
    keys: usize,
) -> Result<pl::SortMultipleOptions> {
    let each = |name: &str, given: &[bool]| match given {
        [] => Ok(vec![false; keys]),
        [all] => Ok(vec![*all; keys]),
        some if some.len() == keys => Ok(some.to_vec()),
        some => {
            Err(semantic(format!("{name} has {} values for {keys} sort keys: give one, or one for each", some.len())))
        }
    };
    if keys == 0 {
        return Err(semantic("a sort needs at least one key".into()));
    }
    Ok(pl::SortMultipleOptions {
        descending: each("descending", descending)?,
        nulls_last: each("nulls_last", nulls_last)?,
        multithreaded: true,
        maintain_order,
        limit: None,
    })
}

/// The arguments of a slice: an offset and perhaps a length.
fn offset_and_length(rest: Vec<Expr>, function: &str) -> Result<(Expr, Expr)> {
    let mut rest = rest.into_iter();
    match (rest.next(), rest.next(), rest.next()) {
        (Some(offset), length, None) => Ok((offset, length.unwrap_or_else(|| pl::lit(pl::NULL)))),
        _ => Err(semantic(format!("{function} takes an offset and perhaps a length"))),
    }
}
