//! The in-memory engine: the whole result at once, on the calling thread.

use std::num::NonZeroUsize;
use std::sync::Arc;

use polars::prelude::{DataFrame, LazyFrame, SchemaRef};
use polars_expr::state::ExecutionState;
use polars_mem_engine::create_physical_plan;
use polars_stream::build_streaming_query_executor;

use super::stop::Stop;
use super::{optimized, running};
use crate::error::Result;
use crate::reading::FilesInMemory;

/// The schema that the plan announces, and the result, which may differ where Polars is wrong.
pub(super) fn collect(
    frame: LazyFrame,
    files: Option<FilesInMemory>,
    stop: &Arc<Stop>,
) -> Result<(SchemaRef, DataFrame)> {
    let (mut plan, scans) = optimized(frame, files)?;
    let schema = plan.lp_arena.get(plan.lp_top).schema(&plan.lp_arena).into_owned();
    let failed = |error| running(error, scans.as_ref(), stop);
    // Files are read by the streaming engine here too.
    let streaming = Some(build_streaming_query_executor as _);
    let mut physical =
        create_physical_plan(plan.lp_top, &mut plan.lp_arena, &mut plan.expr_arena, streaming).map_err(failed)?;
    let mut state = ExecutionState::new();
    let cancelled = state.cancel_token();
    let _registration = stop.query().on_cancel(move || cancelled.store(true));
    let result = physical.execute(&mut state).map_err(failed)?;
    Ok((schema, result))
}

/// A result in memory, handed out in pieces.
pub(super) struct Frames {
    rest: Option<DataFrame>,
    batch_size: Option<NonZeroUsize>,
}

impl Frames {
    pub(super) fn new(frame: DataFrame, batch_size: Option<NonZeroUsize>) -> Self {
        Self { rest: Some(frame), batch_size }
    }

    pub(super) fn next(&mut self) -> Option<DataFrame> {
        let frame = self.rest.take()?;
        match self.batch_size {
            Some(size) if frame.height() > size.get() => {
                let (first, rest) = frame.split_at(size.get() as i64);
                self.rest = Some(rest);
                Some(first)
            }
            _ => Some(frame),
        }
    }
}
