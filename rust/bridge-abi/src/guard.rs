//! The one guard around everything that is called from outside: no unwinding crosses the boundary.

use std::any::Any;
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::error::BridgeError;
use crate::last_error;

/// The status of a call that succeeded.
pub const OK: i32 = 0;

/// Runs an exported function: its status is 0, or the code of the error that is this thread's last error from then on.
///
/// A panic is such an error too. Whether the values that the call touched survive a panic is for their owners to
/// care about: a source that panicked is never called again, and the tables of handles hold no lock while foreign
/// code runs.
pub fn guard(call: impl FnOnce() -> Result<(), BridgeError>) -> i32 {
    match catch_panic(call) {
        Ok(()) => OK,
        Err(error) => {
            let status = error.code.status();
            last_error::store(error);
            status
        }
    }
}

/// Runs an exported function that has no status; an error can only be seen in this thread's last error.
pub fn guard_without_status(call: impl FnOnce() -> Result<(), BridgeError>) {
    if let Err(error) = catch_panic(call) {
        last_error::store(error);
    }
}

/// Turns a panic of `call` into an error: for threads of the engine's own, where the bridge is not around to do it.
///
/// ```
/// let outcome: Result<(), _> = bridge_abi::catch_panic(|| panic!("out of luck"));
/// assert!(outcome.unwrap_err().message.starts_with("the engine panicked: out of luck"));
/// ```
pub fn catch_panic<T>(call: impl FnOnce() -> Result<T, BridgeError>) -> Result<T, BridgeError> {
    match catch_unwind(AssertUnwindSafe(call)) {
        Ok(outcome) => outcome,
        Err(payload) => {
            let error = BridgeError::from_panic(&*payload);
            drop_payload(payload);
            Err(error)
        }
    }
}

/// Drops the payload of a panic. Its drop may panic, and so may the payload of that panic: one after the other is
/// dropped, and one that never ends is leaked.
fn drop_payload(mut payload: Box<dyn Any + Send>) {
    for _ in 0..8 {
        match catch_unwind(AssertUnwindSafe(|| drop(payload))) {
            Ok(()) => return,
            Err(next) => payload = next,
        }
    }
    mem::forget(payload);
}
