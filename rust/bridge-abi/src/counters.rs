//! How many objects of this library are alive, so that a test sees what was not closed.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Counts objects that are alive. Clones count together.
#[derive(Clone, Default)]
pub(crate) struct LiveCounter(Arc<AtomicU64>);

impl LiveCounter {
    /// Counts one more, until what is returned is dropped.
    pub(crate) fn track(&self) -> Live {
        self.0.fetch_add(1, Ordering::Relaxed);
        Live(self.clone())
    }

    pub(crate) fn value(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// One live object, held by it.
pub(crate) struct Live(LiveCounter);

impl Drop for Live {
    fn drop(&mut self) {
        self.0.0.fetch_sub(1, Ordering::Relaxed);
    }
}
