//! The owners whose exported batches were released, until somebody asks for them.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

const A_LONG_TIME: Duration = Duration::from_secs(3600);

/// A queue from the threads that release batches, which must not wait or call back, to the one that drains it.
#[derive(Default)]
pub(crate) struct ReleasedOwners {
    owners: Mutex<VecDeque<u64>>,
    arrived: Condvar,
}

impl ReleasedOwners {
    pub(crate) fn push(&self, owner: u64) {
        self.owners.lock().unwrap_or_else(PoisonError::into_inner).push_back(owner);
        self.arrived.notify_one();
    }

    /// Up to `capacity` owners, the first released first; waits for the first one no longer than `timeout`.
    pub(crate) fn take(&self, capacity: usize, timeout: Duration) -> Vec<u64> {
        // Without an end the wait has none either.
        let end = Instant::now().checked_add(timeout);
        let mut owners = self.owners.lock().unwrap_or_else(PoisonError::into_inner);
        while owners.is_empty() {
            let left = end.map_or(A_LONG_TIME, |end| end.saturating_duration_since(Instant::now()));
            if left.is_zero() {
                return Vec::new();
            }
            owners = self.arrived.wait_timeout(owners, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        let count = capacity.min(owners.len());
        owners.drain(..count).collect()
    }
}
