//! Work without Polars' pool of threads.

use std::cell::Cell;
use std::sync::atomic::{AtomicUsize, Ordering};

use polars_async::executor::ALLOW_RAYON_THREADS;

/// How many threads may ever work alone: Polars gives each a pool of one thread, itself, which is never freed.
const MOST_THREADS: usize = 1_024;

static THREADS: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    static MAY: Cell<Option<bool>> = const { Cell::new(None) };
}

/// Does work on so few rows that waking the threads of Polars' pool, and waiting for them, would take most of its time:
/// the calling thread does all of it, where it can.
pub(super) fn alone<T>(work: impl FnOnce() -> T) -> T {
    if !may() {
        return work();
    }
    let _restored = PoolUse(ALLOW_RAYON_THREADS.replace(false));
    work()
}

/// What the thread was allowed before, restored however the work ends.
struct PoolUse(bool);

impl Drop for PoolUse {
    fn drop(&mut self) {
        ALLOW_RAYON_THREADS.set(self.0);
    }
}

fn may() -> bool {
    MAY.get().unwrap_or_else(|| {
        let may = THREADS.fetch_add(1, Ordering::Relaxed) < MOST_THREADS;
        MAY.set(Some(may));
        may
    })
}
