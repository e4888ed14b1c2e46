//! Streams that come in.

use std::borrow::Cow;
use std::ffi::{CStr, c_int};

use super::array::CArray;
use super::c_data::{ArrowArray, ArrowArrayStream, ArrowSchema};
use super::check::check;
use super::layout::Layout;
use super::schema::CSchema;
use crate::error::BridgeError;

/// An input of a query: a stream of somebody else's, moved here. Dropping it releases it.
///
/// One thread at a time. After the end or a failure the stream is not called again; a failure is repeated.
#[derive(Debug)]
pub struct InputStream {
    raw: ArrowArrayStream,
    name: String,
    batches: u64,
    schema: Option<(CSchema, Layout)>,
    finished: Option<Result<(), BridgeError>>,
}

// SAFETY: a stream may be called from any thread, one at a time, and `&self` offers nothing that calls it.
unsafe impl Send for InputStream {}

impl InputStream {
    /// Moves the stream at `place` out, which is marked as released; `None` if it was already.
    ///
    /// # Safety
    /// `place` is valid for reading and writing, and holds a released stream or one that follows the specification.
    pub(crate) unsafe fn take(place: *mut ArrowArrayStream, name: String) -> Option<Self> {
        // SAFETY: the caller's promise.
        let raw = unsafe { place.replace(ArrowArrayStream::empty()) };
        raw.release.is_some().then_some(Self { raw, name, batches: 0, schema: None, finished: None })
    }

    /// What this is, for errors: `input 0`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The schema of all batches. The stream is asked once.
    pub fn schema(&mut self) -> Result<CSchema, BridgeError> {
        let copy = self.known_schema()?.0.try_clone();
        copy.map_err(|error| self.about_schema(&error))
    }

    fn known_schema(&mut self) -> Result<&(CSchema, Layout), BridgeError> {
        let known = match self.schema.take() {
            Some(known) => known,
            None => {
                let schema = self.pull_schema()?;
                let layout = Layout::of(&schema).map_err(|error| self.about_schema(&error))?;
                (schema, layout)
            }
        };
        Ok(self.schema.insert(known))
    }

    fn about_schema(&self, error: &BridgeError) -> BridgeError {
        BridgeError::import(format!("{}: {}", self.name, error.message))
    }

    fn pull_schema(&mut self) -> Result<CSchema, BridgeError> {
        let get_schema = self.raw.get_schema.ok_or_else(|| self.missing("get_schema"))?;
        let mut schema = ArrowSchema::empty();
        // SAFETY: the stream is live, as it is released only on drop.
        let errno = unsafe { get_schema(&raw mut self.raw, &raw mut schema) };
        if errno != 0 {
            return Err(self.failure("get_schema", errno));
        }
        // SAFETY: a success means that the schema is filled in and ours.
        unsafe { CSchema::from_raw(schema) }
            .ok_or_else(|| BridgeError::import(format!("{} gave a schema that is released", self.name)))
    }

    /// The next batch; `None` is the end. It was compared with the schema: what can be seen to be wrong about it
    /// without reading all of it is an error. See `check` for what cannot be seen.
    pub fn next_batch(&mut self) -> Result<Option<CArray>, BridgeError> {
        if let Some(finished) = &self.finished {
            return finished.clone().map(|()| None);
        }
        let outcome = self.pull();
        match &outcome {
            Ok(Some(_)) => self.batches += 1,
            Ok(None) => self.finished = Some(Ok(())),
            Err(error) => self.finished = Some(Err(error.clone())),
        }
        outcome
    }

    fn pull(&mut self) -> Result<Option<CArray>, BridgeError> {
        let get_next = self.raw.get_next.ok_or_else(|| self.missing("get_next"))?;
        let mut array = ArrowArray::empty();
        // SAFETY: the stream is live, as it is released only on drop.
        let errno = unsafe { get_next(&raw mut self.raw, &raw mut array) };
        if errno != 0 {
            return Err(self.failure("get_next", errno));
        }
        // SAFETY: a success means that the array is ours, or that it is released, which is the end.
        let Some(array) = (unsafe { CArray::from_raw(array) }) else {
            return Ok(None);
        };
        let checked = check(&array, &self.known_schema()?.1);
        let Self { name, batches, .. } = self;
        checked.map_err(|error| BridgeError::import(format!("{name}, batch {batches}: {}", error.message)))?;
        Ok(Some(array))
    }

    fn missing(&self, callback: &str) -> BridgeError {
        BridgeError::import(format!("{} has no {callback} callback", self.name))
    }

    fn failure(&mut self, callback: &str, errno: c_int) -> BridgeError {
        let text = self.raw.get_last_error.and_then(|get_last_error| {
            // SAFETY: the stream is live, and it was a call to it that failed last.
            let text = unsafe { get_last_error(&raw mut self.raw) };
            // SAFETY: null or a C string that lives until the next call to the stream.
            (!text.is_null()).then(|| unsafe { CStr::from_ptr(text) }.to_string_lossy())
        });
        let text = text.unwrap_or(Cow::Borrowed("it gave no reason"));
        BridgeError::import(format!(
            "{} failed in {callback} after {} batches with errno {errno}: {text}",
            self.name, self.batches
        ))
    }
}

impl Drop for InputStream {
    fn drop(&mut self) {
        if let Some(release) = self.raw.release {
            // SAFETY: the stream is ours and was not released, or its release would be gone.
            unsafe { release(&raw mut self.raw) }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;
    use crate::arrow::SchemaParts;

    unsafe extern "C" fn give_schema(_: *mut ArrowArrayStream, out: *mut ArrowSchema) -> c_int {
        let parts = SchemaParts { format: "n".to_owned(), ..SchemaParts::default() };
        // SAFETY: the caller passes a place for a schema.
        unsafe { out.write(CSchema::new(parts).unwrap().into_raw()) };
        0
    }

    /// Counts its calls and says what `errno` says: a failure, or the end.
    unsafe extern "C" fn count<const ERRNO: c_int>(stream: *mut ArrowArrayStream, _: *mut ArrowArray) -> c_int {
        // SAFETY: `calls` put it there, and it outlives the stream.
        unsafe { &*(*stream).private_data.cast::<AtomicUsize>() }.fetch_add(1, Ordering::Relaxed);
        ERRNO
    }

    unsafe extern "C" fn release(_: *mut ArrowArrayStream) {}

    /// How often a stream is called by who asks it three times, and what it said last.
    fn calls<const ERRNO: c_int>() -> (usize, Result<bool, BridgeError>) {
        let calls = AtomicUsize::new(0);
        let mut stream = ArrowArrayStream {
            get_schema: Some(give_schema),
            get_next: Some(count::<ERRNO>),
            get_last_error: None,
            release: Some(release),
            private_data: (&raw const calls).cast_mut().cast(),
        };
        // SAFETY: the stream follows the specification.
        let mut input = unsafe { InputStream::take(&raw mut stream, "input 0".into()) }.unwrap();
        let answers = [(); 3].map(|()| input.next_batch().map(|batch| batch.is_some()));
        assert!(answers.iter().all(|answer| *answer == answers[0]));
        (calls.load(Ordering::Relaxed), answers[2].clone())
    }

    #[test]
    fn a_stream_is_not_called_again_after_its_end() {
        assert_eq!(calls::<0>(), (1, Ok(false)));
    }

    #[test]
    fn a_stream_is_not_called_again_after_a_failure() {
        let (calls, answer) = calls::<5>();
        assert_eq!((calls, answer.unwrap_err().code), (1, crate::ErrorCode::ArrowImport));
    }
}
