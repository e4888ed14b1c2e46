//! A running query as others see it: it can be cancelled and asked for its progress.

use std::collections::HashMap;
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::error::{BridgeError, ErrorCode};
use crate::function::BatchFunction;
use crate::guard::catch_panic;

/// Why a query was told to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopReason {
    /// Somebody cancelled it, or closed its result.
    Cancelled,
    /// Its time was up.
    DeadlineExceeded,
}

impl StopReason {
    fn error(self) -> BridgeError {
        match self {
            Self::Cancelled => BridgeError::new(ErrorCode::Cancelled, "the query was cancelled"),
            Self::DeadlineExceeded => BridgeError::new(
                ErrorCode::DeadlineExceeded,
                "the query ran into its deadline: allow it more time, or ask for less",
            ),
        }
    }
}

type Callback = Box<dyn FnOnce() + Send>;
type ProgressSource = Arc<dyn Fn() -> Vec<u8> + Send + Sync>;

/// The token of a query. Everything is safe from any thread at any time: before, during and after the run.
///
/// One token may serve several runs; stopping it stops them all. Once stopped it stays stopped, for its first reason.
#[derive(Default)]
pub struct Query {
    /// The same as `state.stopped.is_some()`, for the quick question.
    stopped: AtomicBool,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    stopped: Option<StopReason>,
    callbacks: Vec<(u64, Callback)>,
    next_callback: u64,
    progress: Option<ProgressSource>,
    functions: HashMap<u64, Arc<BatchFunction>>,
}

impl Query {
    /// A token that is not stopped.
    #[must_use]
    pub fn new() -> Arc<Self> {
        Arc::new(Self::default())
    }

    /// Cancels the query, if it was not stopped before. Callbacks run on this thread before this returns.
    pub fn cancel(&self) {
        self.stop(StopReason::Cancelled);
    }

    /// Stops the query for `reason`, if it was not stopped before; wakes everybody who waits.
    pub fn stop(&self, reason: StopReason) {
        let callbacks = {
            let mut state = self.lock();
            if state.stopped.is_some() {
                return;
            }
            state.stopped = Some(reason);
            self.stopped.store(true, Ordering::Release);
            self.changed.notify_all();
            std::mem::take(&mut state.callbacks)
        };
        for (_, callback) in callbacks {
            run(callback);
        }
    }

    /// Whether the query was stopped, for whatever reason. Costs one atomic load.
    pub fn is_cancelled(&self) -> bool {
        self.stopped.load(Ordering::Acquire)
    }

    /// Why the query was stopped, if it was.
    pub fn stop_reason(&self) -> Option<StopReason> {
        self.lock().stopped
    }

    /// An error once the query was stopped: `CANCELLED` or `DEADLINE_EXCEEDED`.
    pub fn check(&self) -> Result<(), BridgeError> {
        if self.is_cancelled() { self.stop_reason().map_or(Ok(()), |reason| Err(reason.error())) } else { Ok(()) }
    }

    /// Waits until the query is stopped, but no longer than `timeout`; says whether it was stopped.
    pub fn wait_timeout(&self, timeout: Duration) -> bool {
        let Some(end) = Instant::now().checked_add(timeout) else {
            self.wait();
            return true;
        };
        let mut state = self.lock();
        while state.stopped.is_none() {
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            state = self.changed.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        true
    }

    /// Waits until the query is stopped.
    pub fn wait(&self) {
        let mut state = self.lock();
        while state.stopped.is_none() {
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Runs `callback` once when the query is stopped, on the thread that stops it; at once if it was stopped
    /// already. It does not run any more after the registration is dropped, though it may be running just then.
    #[must_use = "the callback is forgotten when the registration is dropped"]
    pub fn on_cancel(self: &Arc<Self>, callback: impl FnOnce() + Send + 'static) -> CancelRegistration {
        let mut state = self.lock();
        let id = state.next_callback;
        state.next_callback += 1;
        if state.stopped.is_some() {
            drop(state);
            run(Box::new(callback));
        } else {
            state.callbacks.push((id, Box::new(callback)));
        }
        CancelRegistration { query: Arc::clone(self), id }
    }

    /// Sets what is asked for the progress from now on: a snapshot, encoded as the engine and its caller agreed. It
    /// is called on the threads that ask and stays until the token is gone or another one is set.
    pub fn set_progress_source(&self, source: Box<dyn Fn() -> Vec<u8> + Send + Sync>) {
        let replaced = self.lock().progress.replace(Arc::from(source));
        drop(replaced);
    }

    /// Gives the query the function that its plan knows by this number; replaces the one it had.
    pub(crate) fn set_function(&self, number: u64, function: BatchFunction) {
        let replaced = self.lock().functions.insert(number, Arc::new(function));
        drop(replaced);
    }

    /// The function that the plan knows by this number.
    pub fn function(&self, number: u64) -> Option<Arc<BatchFunction>> {
        self.lock().functions.get(&number).cloned()
    }

    /// The progress so far; empty when nothing runs yet.
    pub fn progress(&self) -> Vec<u8> {
        let source = self.lock().progress.clone();
        source.map(|source| source()).unwrap_or_default()
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Query {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Query").field("stopped", &self.stop_reason()).finish_non_exhaustive()
    }
}

/// Keeps a callback of [`Query::on_cancel`] registered; dropping it forgets the callback.
pub struct CancelRegistration {
    query: Arc<Query>,
    id: u64,
}

impl Drop for CancelRegistration {
    fn drop(&mut self) {
        let forgotten = {
            let mut state = self.query.lock();
            let position = state.callbacks.iter().position(|(id, _)| *id == self.id);
            position.map(|position| state.callbacks.swap_remove(position))
        };
        drop(forgotten);
    }
}

/// A callback that panics must not keep the others from being told; its panic was reported by the panic hook.
fn run(callback: Callback) {
    let _ = catch_panic(|| {
        callback();
        Ok(())
    });
}
