//! Functions of the caller's that a query calls on its batches.

use std::ffi::c_int;
use std::sync::Arc;

use crate::arrow::{ArrowArrayStream, InputStream, OutputStream, Run};
use crate::counters::LiveCounter;
use crate::engine::BatchSource;
use crate::error::{BridgeError, ErrorCode};
use crate::query::Query;
use crate::released::ReleasedOwners;

/// `bridge_batch_function` of the header.
pub type FunctionPointer = unsafe extern "C" fn(
    owner: u64,
    batches: *mut ArrowArrayStream,
    out: *mut ArrowArrayStream,
    error: *mut u8,
    capacity: usize,
) -> c_int;

/// Room for the text of an error, its zero byte included.
const ERROR_BYTES: usize = 16 << 10;

/// A function of the caller's. When the last user drops it, its owner is told to have been released.
pub struct BatchFunction {
    pointer: FunctionPointer,
    owner: u64,
    released: Arc<ReleasedOwners>,
    streams: LiveCounter,
}

impl BatchFunction {
    /// # Safety
    /// The pointer does what the header says, from any thread, until the owner is released.
    pub(crate) unsafe fn new(
        pointer: FunctionPointer,
        owner: u64,
        released: Arc<ReleasedOwners>,
        streams: LiveCounter,
    ) -> Self {
        Self { pointer, owner, released, streams }
    }

    /// Calls the function on this thread, which must be none of the engine's own: the function may take as long as it
    /// likes, and may use the engine.
    pub fn call(&self, batches: Box<dyn BatchSource>) -> Result<InputStream, BridgeError> {
        let run = Run { query: Query::new(), anonymous: true };
        let mut given = OutputStream::export(batches, run, self.streams.track())?;
        let mut made = ArrowArrayStream::empty();
        let mut error = vec![0; ERROR_BYTES];
        // SAFETY: `new`'s caller promised that the function does what the header says; all places are ours.
        let status =
            unsafe { (self.pointer)(self.owner, &raw mut given, &raw mut made, error.as_mut_ptr(), error.len()) };
        // SAFETY: the function has moved the stream out, released it, or left it as it was.
        drop(unsafe { InputStream::take(&raw mut given, "the batches of a function".into()) });
        // SAFETY: the function has put a stream there or nothing.
        let made = unsafe { InputStream::take(&raw mut made, "the result of a function".into()) };
        if status != 0 {
            let length = error.iter().position(|&byte| byte == 0).unwrap_or(error.len());
            let text = String::from_utf8_lossy(&error[..length]).into_owned();
            let text = if text.is_empty() { format!("it gave status {status} and no reason") } else { text };
            return Err(BridgeError::new(ErrorCode::Execution, text));
        }
        made.ok_or_else(|| BridgeError::import("the function gave no result: it has to fill the stream".to_owned()))
    }
}

impl Drop for BatchFunction {
    fn drop(&mut self) {
        if self.owner != 0 {
            self.released.push(self.owner);
        }
    }
}
