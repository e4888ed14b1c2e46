//! Places where a running query looks whether it is to stop.
//!
//! Polars' streaming engine has no way to stop one query. A query is a graph of nodes and pipes, made after all
//! optimization; into each pipe goes a node that passes every morsel on unless the query is to stop. As the plan itself
//! is untouched, no pushdown is lost. Polars makes such a node for `LazyFrame::map`, so a query of nothing but `map`s is
//! built and its nodes are moved over.
//!
//! A scan of Parquet or IPC sends nothing on while its filter leaves nothing: `scan_points` are for those.

use std::sync::Arc;

use polars::prelude::{AllowedOptimizations, DataFrame, IntoLazy as _, PolarsResult};
use polars_plan::prelude::OptFlags;
use polars_stream::StreamingQuery;

use super::super::limit::RowLimit;
use super::super::stop::Stop;
use super::Work;

/// What a point counts: the rows where they are the result.
type Counted = Option<Arc<RowLimit>>;

/// Puts cancel points into the pipes of the query.
pub(super) fn insert(query: &mut StreamingQuery, work: &Work) -> PolarsResult<()> {
    let (mut pipes, mut counted) = (Vec::new(), Vec::new());
    for (key, pipe) in &query.graph.pipes {
        let (Some(sender), Some(receiver)) = (query.graph.nodes.get(pipe.sender), query.graph.nodes.get(pipe.receiver))
        else {
            continue;
        };
        // The callback that hands batches to the reader looks for itself; but it is not called for the empty batches
        // that a scan sends whose filter leaves nothing.
        if receiver.compute.name() == "sink_batches" && !sender.compute.name().starts_with("multi-scan") {
            continue;
        }
        let limit = work.sink.as_ref().filter(|_| receiver.outputs.is_empty()).map(|_| Arc::clone(&work.limit));
        pipes.push(key);
        counted.push(limit);
    }

    let mut donor = passing_query(&work.stop, counted)?;
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
    Ok(())
}

/// A query whose graph has, for each point in turn, a node that passes on what it gets.
fn passing_query(stop: &Arc<Stop>, points: Vec<Counted>) -> PolarsResult<StreamingQuery> {
    let mut frame = DataFrame::empty().lazy();
    for counted in points {
        let stop = Arc::clone(stop);
        let pass = move |frame: DataFrame| {
            stop.check_inside_polars()?;
            if let Some(limit) = &counted {
                limit.count_inside_polars(frame.height())?;
            }
            Ok(frame)
        };
        let optimizations = AllowedOptimizations::default() | OptFlags::STREAMING;
        frame = frame.map(pass, optimizations, None, Some("cancel point"));
    }
    let mut plan = frame.with_optimizations(OptFlags::STREAMING).to_alp_optimized()?;
    plan.ensure_root_node_is_sink();
    StreamingQuery::build(plan.lp_top, &mut plan.lp_arena, &mut plan.expr_arena)
}
