//! The owners whose exported batches were released, until somebody asks for them.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long an owner may lie in the queue while the queue is in use. To wake a thread costs a small query a tenth of its
/// time, so the one that drains comes by itself.
const NAP: Duration = Duration::from_millis(5);

/// So many owners at once are worth waking somebody.
const MANY: usize = 64;

/// How long the queue counts as in use after the last owner.
const IN_USE: Duration = Duration::from_secs(1);

const A_LONG_TIME: Duration = Duration::from_secs(3600);

/// A queue from the threads that release batches, which must not wait or call back, to the one that drains it.
#[derive(Default)]
pub(crate) struct ReleasedOwners {
    queue: Mutex<Queue>,
    arrived: Condvar,
}

#[derive(Default)]
struct Queue {
    owners: VecDeque<u64>,
    last_taken: Option<Instant>,
    /// Whether the drainer sleeps until it is woken.
    asleep: bool,
}

impl ReleasedOwners {
    pub(crate) fn push(&self, owner: u64) {
        let mut queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        queue.owners.push_back(owner);
        if queue.asleep || queue.owners.len() >= MANY {
            drop(queue);
            self.arrived.notify_one();
        }
    }

    /// Up to `capacity` owners, the first released first; waits for the first one no longer than `timeout`.
    pub(crate) fn take(&self, capacity: usize, timeout: Duration) -> Vec<u64> {
        // Without an end the wait has none either.
        let end = Instant::now().checked_add(timeout);
        let mut queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        while queue.owners.is_empty() {
            let now = Instant::now();
            let left = end.map_or(A_LONG_TIME, |end| end.saturating_duration_since(now));
            if left.is_zero() {
                return Vec::new();
            }
            let in_use = queue.last_taken.is_some_and(|last| now.saturating_duration_since(last) < IN_USE);
            queue.asleep = !in_use;
            let rest = if in_use { left.min(NAP) } else { left };
            queue = self.arrived.wait_timeout(queue, rest).unwrap_or_else(PoisonError::into_inner).0;
            queue.asleep = false;
        }
        queue.last_taken = Some(Instant::now());
        let count = capacity.min(queue.owners.len());
        queue.owners.drain(..count).collect()
    }
}
