//! Whether a run is to stop: somebody cancelled it, its time is up, nobody reads its result any more, or a function of
//! the caller's has failed.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use bridge_abi::{ErrorCode, Query, StopReason};
use polars::prelude::{PolarsError, PolarsResult, polars_err};

use crate::error::{Failure, Result};
use crate::reading::Halt;

/// How long a wait may last before the stop is looked at again.
pub(super) const PATIENCE: Duration = Duration::from_millis(20);

pub(super) struct Stop {
    query: Arc<Query>,
    deadline: Option<Instant>,
    abandoned: AtomicBool,
    failed: OnceLock<Failure>,
}

impl Stop {
    pub(super) fn new(query: Arc<Query>, deadline: Option<Instant>) -> Self {
        Self { query, deadline, abandoned: AtomicBool::new(false), failed: OnceLock::new() }
    }

    pub(super) fn query(&self) -> &Arc<Query> {
        &self.query
    }

    /// The reader is gone.
    pub(super) fn abandon(&self) {
        self.abandoned.store(true, Ordering::Release);
    }

    /// The run has failed for this reason, unless it was to stop before.
    pub(super) fn fail(&self, failure: Failure) {
        if !self.is_due() {
            // Only the first failure counts.
            let _ = self.failed.set(failure);
        }
    }

    /// An error once the run is to stop.
    pub(super) fn check(&self) -> Result<()> {
        if self.is_due() {
            return Err(self.failure());
        }
        Ok(())
    }

    /// The same as Polars' functions want it; what the error says is found out again where it is reported.
    pub(super) fn check_inside_polars(&self) -> PolarsResult<()> {
        if self.is_due() { Err(stopped()) } else { Ok(()) }
    }

    pub(super) fn is_due(&self) -> bool {
        if self.query.is_cancelled() || self.abandoned.load(Ordering::Acquire) || self.failed.get().is_some() {
            return true;
        }
        if self.deadline.is_some_and(|deadline| Instant::now() >= deadline) {
            self.query.stop(StopReason::DeadlineExceeded);
            return true;
        }
        false
    }

    /// The same as a function, for those who know nothing of a query.
    pub(super) fn halt(self: &Arc<Self>) -> Halt {
        let stop = Arc::clone(self);
        Arc::new(move || stop.is_due())
    }

    pub(super) fn deadline(&self) -> Option<Instant> {
        self.deadline
    }

    fn failure(&self) -> Failure {
        if let Some(failed) = self.failed.get() {
            return failed.clone();
        }
        match self.query.check() {
            Err(error) => error.into(),
            Ok(()) => Failure::new(ErrorCode::Cancelled, "the result was closed before its end".into()),
        }
    }
}

fn stopped() -> PolarsError {
    polars_err!(ComputeError: "the query was told to stop")
}
