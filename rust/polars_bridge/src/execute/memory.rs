//! The in-memory engine: the whole result at once, on the calling thread.

use std::cell::Cell;
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use polars::prelude::{DataFrame, LazyFrame};
use polars_async::executor::ALLOW_RAYON_THREADS;
use polars_expr::state::ExecutionState;
use polars_mem_engine::create_physical_plan;

use super::running;
use super::stop::Stop;
use crate::error::Result;

/// How many threads may ever run queries alone: Polars gives each a pool of one thread, itself, which is never freed.
const MOST_THREADS_ALONE: usize = 1_024;

static THREADS_ALONE: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    static MAY_RUN_ALONE: Cell<Option<bool>> = const { Cell::new(None) };
}

/// Runs a query over so few rows that waking the threads of Polars' pool, and waiting for them, would take most of its
/// time: the calling thread does all of the work where it can.
pub(super) fn collect_alone(frame: LazyFrame, stop: &Arc<Stop>) -> Result<DataFrame> {
    if !may_run_alone() {
        return collect(frame, stop);
    }
    let _restored = PoolUse(ALLOW_RAYON_THREADS.replace(false));
    collect(frame, stop)
}

/// What the thread was allowed before, restored however the query ends.
struct PoolUse(bool);

impl Drop for PoolUse {
    fn drop(&mut self) {
        ALLOW_RAYON_THREADS.set(self.0);
    }
}

fn may_run_alone() -> bool {
    MAY_RUN_ALONE.get().unwrap_or_else(|| {
        let may = THREADS_ALONE.fetch_add(1, Ordering::Relaxed) < MOST_THREADS_ALONE;
        MAY_RUN_ALONE.set(Some(may));
        may
    })
}

pub(super) fn collect(frame: LazyFrame, stop: &Arc<Stop>) -> Result<DataFrame> {
    let mut plan = frame.to_alp_optimized().map_err(crate::error::from_polars)?;
    let mut physical =
        create_physical_plan(plan.lp_top, &mut plan.lp_arena, &mut plan.expr_arena, None).map_err(running)?;
    let mut state = ExecutionState::new();
    let cancelled = state.cancel_token();
    let _registration = stop.query().on_cancel(move || cancelled.store(true));
    physical.execute(&mut state).map_err(|error| match stop.check() {
        Err(stopped) => stopped,
        Ok(()) => running(error),
    })
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
