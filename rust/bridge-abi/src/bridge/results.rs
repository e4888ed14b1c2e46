//! What is given out as bytes: errors, warnings, and results as Arrow IPC.

use std::sync::{Mutex, PoisonError};

use super::{Bridge, Result};
use crate::arrow::Run;
use crate::engine::{Engine, IpcSource};
use crate::fused::Fused;
use crate::guard::OK;
use crate::last_error::read;
use crate::pointers::{BufferOut, Out, free_buffer};
use crate::warnings;

/// A result that is read as Arrow IPC.
pub(super) struct Reader {
    source: Mutex<Fused<dyn IpcSource>>,
    run: Run,
}

impl Reader {
    pub(super) fn new(source: Box<dyn IpcSource>, run: Run) -> Self {
        Self { source: Mutex::new(Fused::new(source)), run }
    }

    /// The next piece that is not empty, as an empty one is how the end looks outside.
    fn next(&self) -> Result<Option<Vec<u8>>> {
        let mut source = self.source.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            let piece = source.pull(|source| {
                self.run.query.check()?;
                source.next()
            })?;
            if piece.as_ref().is_none_or(|piece| !piece.is_empty()) {
                return Ok(piece);
            }
        }
    }
}

impl<E: Engine> Bridge<E> {
    /// # Safety
    /// As the header says.
    pub unsafe fn ipc_next(&self, reader: u64, pointer: *mut *mut u8, length: *mut usize) -> Result<()> {
        // SAFETY: the header's contract.
        let out = unsafe { BufferOut::new(pointer, length)? };
        out.set(self.readers.get(reader)?.next()?.unwrap_or_default());
        Ok(())
    }

    /// Any value is safe.
    pub fn ipc_free(&self, reader: u64) -> Result<()> {
        if let Some(reader) = self.readers.remove(reader) {
            reader.run.closed();
        }
        Ok(())
    }
}

/// The text of this thread's last error.
///
/// # Safety
/// As the header says.
pub unsafe fn last_error(pointer: *mut *mut u8, length: *mut usize) -> Result<()> {
    // SAFETY: the header's contract.
    let out = unsafe { BufferOut::new(pointer, length)? };
    out.set(read().map(|error| error.message.into_bytes()).unwrap_or_default());
    Ok(())
}

/// The structured detail of this thread's last error.
///
/// # Safety
/// As the header says.
pub unsafe fn last_error_detail(pointer: *mut *mut u8, length: *mut usize) -> Result<()> {
    // SAFETY: the header's contract.
    let out = unsafe { BufferOut::new(pointer, length)? };
    out.set(read().map(|error| error.detail).unwrap_or_default());
    Ok(())
}

/// The code of this thread's last error.
///
/// # Safety
/// As the header says.
pub unsafe fn last_error_code(out_code: *mut i32) -> Result<()> {
    // SAFETY: the header's contract.
    let out = unsafe { Out::new(out_code, "the place for the code", OK)? };
    out.set(read().map_or(OK, |error| error.code.status()));
    Ok(())
}

/// What the engine warned of since the last call.
///
/// # Safety
/// As the header says.
pub unsafe fn warnings_take(pointer: *mut *mut u8, length: *mut usize) -> Result<()> {
    // SAFETY: the header's contract.
    let out = unsafe { BufferOut::new(pointer, length)? };
    out.set(warnings::take());
    Ok(())
}

/// Frees a buffer that a call gave.
///
/// # Safety
/// As the header says.
pub unsafe fn buffer_free(pointer: *mut u8, length: usize) -> Result<()> {
    // SAFETY: the header's contract.
    unsafe { free_buffer(pointer, length) }
    Ok(())
}
