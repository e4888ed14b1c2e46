//! Streams that go out: the results of queries, and streams made of batches of the caller's.

use std::collections::VecDeque;
use std::ffi::{CString, c_char, c_int, c_void};
use std::ptr;
use std::sync::atomic::{AtomicPtr, Ordering};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};

use super::array::CArray;
use super::c_data::{ArrowArray, ArrowArrayStream, ArrowSchema};
use super::schema::CSchema;
use crate::counters::Live;
use crate::engine::BatchSource;
use crate::errno::errno;
use crate::error::{BridgeError, ErrorCode};
use crate::fused::Fused;
use crate::guard::{OK, guard, guard_without_status};
use crate::handles::{HandleTable, Kind};
use crate::pointers::Out;
use crate::query::Query;

/// The streams that are out. A stream's private data is a handle, no address, so that a stream that is released by
/// one thread while another reads from it, or twice by way of a copied struct, is an error and no crash.
static STREAMS: LazyLock<HandleTable<Arc<OutputStream>>> = LazyLock::new(|| HandleTable::new(Kind::Stream));

/// What is behind the struct of a stream that is out.
pub(crate) struct OutputStream {
    state: Mutex<StreamState>,
    run: Run,
    _live: Live,
}

struct StreamState {
    source: Fused<dyn BatchSource>,
    /// What `get_last_error` points to.
    last_error: CString,
}

/// The run that a result belongs to.
pub(crate) struct Run {
    pub(crate) query: Arc<Query>,
    /// Whether nobody outside has the token: then who closes the result is the last one who wants the run.
    pub(crate) anonymous: bool,
}

impl Run {
    /// Told when the result is closed, before a reader that is still inside has come back.
    pub(crate) fn closed(&self) {
        if self.anonymous {
            self.query.cancel();
        }
    }
}

impl OutputStream {
    /// Gives `source` out as a stream.
    pub(crate) fn export(source: Box<dyn BatchSource>, run: Run, live: Live) -> Result<ArrowArrayStream, BridgeError> {
        let state = StreamState { source: Fused::new(source), last_error: CString::default() };
        let handle = STREAMS.insert(Arc::new(Self { state: Mutex::new(state), run, _live: live }))?;
        Ok(ArrowArrayStream {
            get_schema: Some(get_schema),
            get_next: Some(get_next),
            get_last_error: Some(get_last_error),
            release: Some(release),
            private_data: ptr::without_provenance_mut(handle as usize),
        })
    }

    fn lock(&self) -> MutexGuard<'_, StreamState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn schema(&self) -> Result<CSchema, BridgeError> {
        let mut state = self.lock();
        let schema = state.source.ask(|source| source.schema());
        state.remember(schema)
    }

    fn next(&self) -> Result<Option<CArray>, BridgeError> {
        let mut state = self.lock();
        let batch = state.source.pull(|source| {
            self.run.query.check()?;
            source.next()
        });
        state.remember(batch)
    }
}

impl StreamState {
    fn remember<T>(&mut self, outcome: Result<T, BridgeError>) -> Result<T, BridgeError> {
        if let Err(error) = &outcome {
            // C ends a text at its first zero byte.
            self.last_error = CString::new(error.message.replace('\0', "\u{fffd}")).unwrap_or_default();
        }
        outcome
    }
}

/// The stream behind a struct that a consumer passes to a callback.
///
/// # Safety
/// `stream` is null or points to a struct that was filled by [`OutputStream::export`] or is released.
unsafe fn find(stream: *mut ArrowArrayStream) -> Result<Arc<OutputStream>, BridgeError> {
    if stream.is_null() {
        return Err(BridgeError::invalid_argument("the stream is a null pointer"));
    }
    // SAFETY: the caller's promise.
    match unsafe { private_data(stream) }.load(Ordering::Relaxed).addr() as u64 {
        0 => Err(BridgeError::invalid_argument("the stream was released")),
        handle => STREAMS.get(handle),
    }
}

/// The one field that is read while another thread may be releasing the stream.
///
/// # Safety
/// `stream` points to a struct that nobody frees during `'a`.
unsafe fn private_data<'a>(stream: *mut ArrowArrayStream) -> &'a AtomicPtr<c_void> {
    // SAFETY: the caller's promise; whoever reads or writes it at the same time does it here.
    unsafe { AtomicPtr::from_ptr(&raw mut (*stream).private_data) }
}

unsafe extern "C" fn get_schema(stream: *mut ArrowArrayStream, out: *mut ArrowSchema) -> c_int {
    answer(|| {
        // SAFETY: the consumer passes its stream and a place for a schema, as the specification says.
        let (out, stream) =
            unsafe { (Out::new(out, "the place for the schema", ArrowSchema::empty())?, find(stream)?) };
        out.set(stream.schema()?.into_raw());
        Ok(())
    })
}

unsafe extern "C" fn get_next(stream: *mut ArrowArrayStream, out: *mut ArrowArray) -> c_int {
    answer(|| {
        // SAFETY: the consumer passes its stream and a place for an array, as the specification says.
        let (out, stream) = unsafe { (Out::new(out, "the place for the batch", ArrowArray::empty())?, find(stream)?) };
        if let Some(batch) = stream.next()? {
            out.set(batch.into_raw());
        }
        Ok(())
    })
}

/// The text of the last failure: valid until the next call to the stream, null when there was none.
unsafe extern "C" fn get_last_error(stream: *mut ArrowArrayStream) -> *const c_char {
    let mut text = ptr::null();
    guard_without_status(|| {
        // SAFETY: the consumer passes its stream, as the specification says.
        let stream = unsafe { find(stream)? };
        let state = stream.lock();
        if !state.last_error.is_empty() {
            text = state.last_error.as_ptr();
        }
        Ok(())
    });
    text
}

unsafe extern "C" fn release(stream: *mut ArrowArrayStream) {
    guard_without_status(|| {
        if stream.is_null() {
            return Ok(());
        }
        // The other callbacks stay in the struct: a reader may be on its way to one.
        // SAFETY: the consumer passes its stream, as the specification says.
        let handle = unsafe {
            (&raw mut (*stream).release).write(None);
            private_data(stream).swap(ptr::null_mut(), Ordering::Relaxed)
        };
        if let Some(stream) = STREAMS.remove(handle.addr() as u64) {
            stream.run.closed();
        }
        Ok(())
    });
}

/// Runs a callback of a stream: 0 or an errno, with this thread's last error set.
fn answer(call: impl FnOnce() -> Result<(), BridgeError>) -> c_int {
    match guard(call) {
        OK => 0,
        status => errno(ErrorCode::from_status(status).unwrap_or(ErrorCode::Unknown)),
    }
}

/// A stream of batches that are all there.
pub(crate) struct BatchList {
    pub(crate) schema: CSchema,
    pub(crate) batches: VecDeque<CArray>,
}

impl BatchSource for BatchList {
    fn schema(&mut self) -> Result<CSchema, BridgeError> {
        self.schema.try_clone()
    }

    fn next(&mut self) -> Result<Option<CArray>, BridgeError> {
        Ok(self.batches.pop_front())
    }
}

const _: () = assert!(size_of::<*mut c_void>() == size_of::<u64>(), "a handle must fit into a pointer");
