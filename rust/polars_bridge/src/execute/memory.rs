//! The in-memory engine: the whole result at once, on the calling thread.

use std::num::NonZeroUsize;
use std::sync::Arc;

use polars::prelude::{DataFrame, LazyFrame, SchemaRef};
use polars_expr::state::ExecutionState;
use polars_mem_engine::create_physical_plan;

use super::running;
use super::stop::Stop;
use crate::error::Result;

/// The schema that the plan announces, and the result, which may differ where Polars is wrong.
pub(super) fn collect(frame: LazyFrame, stop: &Arc<Stop>) -> Result<(SchemaRef, DataFrame)> {
    let mut plan = frame.to_alp_optimized().map_err(crate::error::from_polars)?;
    let schema = plan.lp_arena.get(plan.lp_top).schema(&plan.lp_arena).into_owned();
    let mut physical =
        create_physical_plan(plan.lp_top, &mut plan.lp_arena, &mut plan.expr_arena, None).map_err(running)?;
    let mut state = ExecutionState::new();
    let cancelled = state.cancel_token();
    let _registration = stop.query().on_cancel(move || cancelled.store(true));
    let result = physical.execute(&mut state).map_err(|error| match stop.check() {
        Err(stopped) => stopped,
        Ok(()) => running(error),
    })?;
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
