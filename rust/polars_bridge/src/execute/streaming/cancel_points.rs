//! Places where a running query looks whether it is to stop, and counts its rows.
//!
//! Polars' streaming engine has no way to stop one query. A query is a graph of nodes and pipes, made after all
//! optimization; into each pipe goes a node that passes every morsel on unless the query is to stop. As the plan itself
//! is untouched, no pushdown is lost. Polars makes such a node for `LazyFrame::map`, so a query of nothing but `map`s is
//! built and its nodes are moved over.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use bridge_plan::proto::{Progress, StepProgress};
use polars::prelude::{AllowedOptimizations, DataFrame, IntoLazy as _, PolarsResult};
use polars_plan::prelude::OptFlags;
use polars_stream::StreamingQuery;
use prost::Message as _;

use super::super::stop::Stop;

/// Rows that came out of one step.
struct Step {
    name: String,
    rows: AtomicU64,
}

/// Puts cancel points into the pipes of the query and lets the stop's query tell the progress.
pub(super) fn insert(query: &mut StreamingQuery, stop: &Arc<Stop>, started: Instant) -> PolarsResult<()> {
    let pipes = query.graph.pipes.iter().filter(|(_, pipe)| {
        // The callback that hands batches to the reader looks for itself.
        query.graph.nodes.get(pipe.receiver).is_some_and(|node| node.compute.name() != "sink_batches")
    });
    let pipes = pipes.map(|(key, _)| key).collect::<Vec<_>>();
    let mut steps = Vec::with_capacity(pipes.len());
    for pipe in &pipes {
        let sender = query.graph.pipes.get(*pipe).and_then(|pipe| query.graph.nodes.get(pipe.sender));
        let name = sender.map(|node| node.compute.name().to_owned()).unwrap_or_default();
        steps.push(Arc::new(Step { name, rows: AtomicU64::new(0) }));
    }

    let mut donor = passing_query(stop, &steps)?;
    let points = donor.graph.nodes.iter().filter(|(_, node)| node.compute.name() == "map");
    let points = points.map(|(key, _)| key).collect::<Vec<_>>();
    for (pipe_key, point_key) in pipes.into_iter().zip(points) {
        let Some(pipe) = query.graph.pipes.get(pipe_key).cloned() else { continue };
        let Some(mut point) = donor.graph.nodes.remove(point_key) else { continue };

        // sender ─ pipe ─► receiver becomes sender ─ pipe ─► point ─ onward ─► receiver
        point.inputs = vec![pipe_key];
        point.outputs = Vec::new();
        let point_key = query.graph.nodes.insert(point);
        let mut onward = pipe.clone();
        onward.sender = point_key;
        onward.send_port = 0;
        let onward_key = query.graph.pipes.insert(onward);
        if let Some(point) = query.graph.nodes.get_mut(point_key) {
            point.outputs.push(onward_key);
        }
        if let Some(receiver) = query.graph.nodes.get_mut(pipe.receiver) {
            receiver.inputs[pipe.recv_port] = onward_key;
        }
        if let Some(pipe) = query.graph.pipes.get_mut(pipe_key) {
            pipe.receiver = point_key;
            pipe.recv_port = 0;
        }
    }
    stop.query().set_progress_source(Box::new(move || progress(&steps, started)));
    Ok(())
}

/// A query whose graph has, for each step in turn, a node that passes on what it gets.
fn passing_query(stop: &Arc<Stop>, steps: &[Arc<Step>]) -> PolarsResult<StreamingQuery> {
    let mut frame = DataFrame::empty().lazy();
    for step in steps {
        let (stop, step) = (Arc::clone(stop), Arc::clone(step));
        let pass = move |frame: DataFrame| {
            stop.check_inside_polars()?;
            step.rows.fetch_add(frame.height() as u64, Ordering::Relaxed);
            Ok(frame)
        };
        let optimizations = AllowedOptimizations::default() | OptFlags::STREAMING;
        frame = frame.map(pass, optimizations, None, Some("cancel point"));
    }
    let mut plan = frame.with_optimizations(OptFlags::STREAMING).to_alp_optimized()?;
    plan.ensure_root_node_is_sink();
    StreamingQuery::build(plan.lp_top, &mut plan.lp_arena, &mut plan.expr_arena)
}

fn progress(steps: &[Arc<Step>], started: Instant) -> Vec<u8> {
    let step = |step: &Arc<Step>| StepProgress {
        name: step.name.clone(),
        rows_out: step.rows.load(Ordering::Relaxed),
        ..StepProgress::default()
    };
    let progress = Progress {
        elapsed_nanos: started.elapsed().as_nanos().min(u128::from(u64::MAX)) as u64,
        steps: steps.iter().map(step).collect(),
        ..Progress::default()
    };
    progress.encode_to_vec()
}
