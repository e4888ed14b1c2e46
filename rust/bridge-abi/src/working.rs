//! Queries that run on threads of the engine's, so that a process can wait for them before it ends: a query that was
//! stopped gives its caller back before its files are gone.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

const A_LONG_TIME: Duration = Duration::from_secs(3600);

static RUNNING: Mutex<u64> = Mutex::new(0);
static IDLE: Condvar = Condvar::new();

/// One query that runs, until this is dropped.
#[must_use = "the work counts as done when this is dropped"]
pub struct Working(());

/// Counts a query that runs on a thread of the engine's. To be moved to that thread and dropped at its very end.
pub fn working() -> Working {
    *RUNNING.lock().unwrap_or_else(PoisonError::into_inner) += 1;
    Working(())
}

impl Drop for Working {
    fn drop(&mut self) {
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        *running -= 1;
        if *running == 0 {
            IDLE.notify_all();
        }
    }
}

/// Waits until no query runs, but no longer than `timeout`; says how many run still.
pub(crate) fn wait_idle(timeout: Duration) -> u64 {
    // Without an end the wait has none either.
    let end = Instant::now().checked_add(timeout);
    let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
    while *running > 0 {
        let left = end.map_or(A_LONG_TIME, |end| end.saturating_duration_since(Instant::now()));
        if left.is_zero() {
            break;
        }
        running = IDLE.wait_timeout(running, left).unwrap_or_else(PoisonError::into_inner).0;
    }
    *running
}
