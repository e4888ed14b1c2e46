//! Conditions in the filters of scans that look whether the query is to stop.
//!
//! A scan of Parquet or IPC that has a filter sends nothing on while the filter leaves nothing, so no cancel point in a
//! pipe hears of it. The filter itself is what runs: a condition that is always true is added to it when all optimization
//! is done. It takes a column that the filter reads anyway, and one for which Parquet's decoder has nothing faster than
//! the filter's own expression where there is one, so that statistics, dictionaries and pages go on being skipped.

use std::sync::Arc;

use polars::prelude::{Column, DataType, Field, Operator, PlSmallStr, PolarsResult, Schema, col};
use polars_plan::dsl::FileScanIR;
use polars_plan::plans::expr_ir::ExprIR;
use polars_plan::plans::{AExpr, ArenaLpIter as _, ExprToIRContext, IR, IRPlan, MintermIter, to_expr_ir};
use polars_plan::utils::aexpr_to_leaf_names_iter;
use polars_utils::arena::{Arena, Node};

use super::super::stop::Stop;

/// How many rows of Parquet are read in about a second.
const SOON: usize = 20_000_000;

/// Adds the condition to each scan that may be silent for long.
pub(super) fn insert(plan: &mut IRPlan, stop: &Arc<Stop>) -> PolarsResult<()> {
    let mut scans =
        plan.lp_arena.iter(plan.lp_top).filter(|(_, node)| is_silent(node)).map(|(key, _)| key).collect::<Vec<_>>();
    // One scan may feed several steps.
    scans.sort_unstable_by_key(|key| key.0);
    scans.dedup();
    for key in scans {
        let node = plan.lp_arena.get(key);
        let IR::Scan { predicate: Some(predicate), file_info, hive_parts, unified_scan_args, .. } = node else {
            continue;
        };
        let schema = Arc::clone(&file_info.schema);
        let made = |name: &PlSmallStr| {
            hive_parts.as_ref().is_some_and(|parts| parts.schema().contains(name))
                || unified_scan_args.row_index.as_ref().is_some_and(|index| index.name == *name)
                || unified_scan_args.include_file_paths.as_ref() == Some(name)
        };
        let filter = predicate.node();
        let Some((column, cost)) = column(filter, &plan.expr_arena, &schema, made) else { continue };
        if cost && is_over_soon(node) {
            continue;
        }
        let condition = to_expr_ir(condition(column, stop), &mut ExprToIRContext::new(&mut plan.expr_arena, &schema))?;
        let both = AExpr::BinaryExpr { left: filter, op: Operator::And, right: condition.node() };
        let both = plan.expr_arena.add(both);
        let both = ExprIR::from_node(both, &plan.expr_arena);
        if let IR::Scan { predicate, .. } = plan.lp_arena.get_mut(key) {
            *predicate = Some(both);
        }
    }
    Ok(())
}

fn is_silent(node: &IR) -> bool {
    matches!(node, IR::Scan { predicate: Some(_), scan_type, .. }
        if matches!(**scan_type, FileScanIR::Parquet { .. } | FileScanIR::Ipc { .. }))
}

fn is_over_soon(node: &IR) -> bool {
    let IR::Scan { sources, scan_type, .. } = node else { return false };
    match &**scan_type {
        FileScanIR::Parquet { first_metadata: Some(metadata), .. } => {
            metadata.num_rows.saturating_mul(sources.len()) <= SOON
        }
        _ => false,
    }
}

/// The column of the filter that costs least, if it reads any of the file's own, and whether it costs something.
fn column(
    filter: Node,
    expressions: &Arena<AExpr>,
    schema: &Schema,
    made: impl Fn(&PlSmallStr) -> bool,
) -> Option<(PlSmallStr, bool)> {
    let mut read = Vec::new();
    for condition in MintermIter::new(filter, expressions) {
        let mut columns = aexpr_to_leaf_names_iter(condition, expressions).collect::<Vec<_>>();
        columns.dedup();
        let alone = columns.len() == 1;
        read.extend(columns.into_iter().map(|name| (name, alone)));
    }
    // One condition that has no faster way takes it from all others.
    let fast = read.iter().all(|(name, alone)| *alone && schema.get(name).is_some_and(has_fast_filter));
    let costs = |name: &PlSmallStr| fast && read.iter().filter(|(other, _)| *other == name).count() == 1;
    let own = read.iter().map(|(name, _)| *name).filter(|name| schema.contains(name) && !made(name));
    own.map(|name| (name.clone(), costs(name))).min_by_key(|(_, costs)| *costs)
}

fn has_fast_filter(kind: &DataType) -> bool {
    !(kind.is_nested() || kind.is_float() || kind.is_categorical() || kind.is_enum() || kind.is_decimal())
}

fn condition(column: PlSmallStr, stop: &Arc<Stop>) -> polars::prelude::Expr {
    let stop = Arc::clone(stop);
    let look = move |values: Column| {
        stop.check_inside_polars()?;
        Ok(Column::new_scalar(values.name().clone(), true.into(), values.len()))
    };
    let boolean = |_: &Schema, field: &Field| Ok(Field::new(field.name().clone(), DataType::Boolean));
    col(column).map_with_fmt_str(look, boolean, "cancel point")
}
