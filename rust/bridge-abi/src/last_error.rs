//! The last error of each thread.

use std::cell::RefCell;

use crate::error::BridgeError;

thread_local! {
    static LAST_ERROR: RefCell<Option<BridgeError>> = const { RefCell::new(None) };
}

/// Makes `error` the last error of this thread. Its message is never left empty.
pub(crate) fn store(mut error: BridgeError) {
    if error.message.is_empty() {
        error.message = format!("{} without a message", error.code.name());
    }
    // A thread that is being torn down has nobody left to ask for its last error.
    let _ = LAST_ERROR.try_with(|slot| slot.replace(Some(error)));
}

/// The last error of this thread. Reading does not consume it, a success does not clear it.
pub(crate) fn read() -> Option<BridgeError> {
    LAST_ERROR.try_with(|slot| slot.borrow().clone()).ok().flatten()
}
