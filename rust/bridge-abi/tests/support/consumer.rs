//! Reads streams that come out of the library.

use std::ffi::{CStr, c_int};
use std::ptr;

use super::{ArrowArray, ArrowArrayStream, ArrowSchema, Failure, Plan, c, last_error, outcome};

/// A stream that came out; released on drop.
#[derive(Debug)]
pub struct Output(pub ArrowArrayStream);

// SAFETY: a stream of the library may be moved to another thread.
unsafe impl Send for Output {}

/// How a callback of a stream failed.
#[derive(Debug, PartialEq, Eq)]
pub struct StreamFailure {
    pub errno: c_int,
    /// The stream's own text.
    pub text: String,
    /// This thread's last error.
    pub last: Failure,
}

impl Plan {
    /// Starts this plan.
    pub fn execute(&self, inputs: &mut [ArrowArrayStream], query: u64) -> Result<Output, Failure> {
        let mut inputs: Vec<*mut ArrowArrayStream> = inputs.iter_mut().map(ptr::from_mut).collect();
        self.execute_raw(&mut inputs, query)
    }

    /// Starts this plan with places that hold no stream, perhaps.
    pub fn execute_raw(&self, inputs: &mut [*mut ArrowArrayStream], query: u64) -> Result<Output, Failure> {
        // What an earlier use of the place left there must not be taken for a stream.
        let mut out = ArrowArrayStream::empty();
        out.release = Some(never);
        // SAFETY: each input is null, odd or a place of the caller's, as the header allows, and the output has a place
        // on the stack.
        let status = unsafe {
            c::bridge_plan_execute_with(self.0, inputs.as_ptr(), inputs.len(), ptr::null(), 0, query, &raw mut out)
        };
        assert_eq!(status == 0, out.release.is_some(), "a stream and a failure, or neither");
        outcome(status).map(|()| Output(out))
    }
}

unsafe extern "C" fn never(_: *mut ArrowArrayStream) {
    panic!("this is nobody's stream");
}

impl Output {
    pub fn schema(&mut self) -> Result<Schema, StreamFailure> {
        let mut schema = ArrowSchema::empty();
        // SAFETY: the stream is alive, or released and then still answers; the schema has a place on the stack.
        let errno = unsafe { self.0.get_schema.unwrap()(&raw mut self.0, &raw mut schema) };
        self.answer(errno).map(|()| Schema(schema))
    }

    /// The next batch; `None` is the end.
    pub fn batch(&mut self) -> Result<Option<Batch>, StreamFailure> {
        let mut array = ArrowArray::empty();
        // SAFETY: the stream is alive, or released and then still answers; the batch has a place on the stack.
        let errno = unsafe { self.0.get_next.unwrap()(&raw mut self.0, &raw mut array) };
        if errno != 0 {
            assert!(array.release.is_none(), "a batch and a failure");
        }
        self.answer(errno).map(|()| array.release.is_some().then_some(Batch(array)))
    }

    /// The values of the one column of the next batch.
    pub fn values(&mut self) -> Result<Option<Vec<i64>>, StreamFailure> {
        self.batch().map(|batch| batch.map(|batch| batch.values()))
    }

    /// The batches until the end.
    pub fn all(&mut self) -> Result<Vec<Vec<i64>>, StreamFailure> {
        let mut all = Vec::new();
        while let Some(values) = self.values()? {
            all.push(values);
        }
        Ok(all)
    }

    pub fn release(&mut self) {
        if let Some(release) = self.0.release {
            // SAFETY: a stream that has a release function was not released.
            unsafe { release(&raw mut self.0) }
        }
        assert!(self.0.release.is_none());
    }

    fn answer(&mut self, errno: c_int) -> Result<(), StreamFailure> {
        if errno == 0 {
            return Ok(());
        }
        // SAFETY: after a failure the text is there until the next call, and ends with a zero byte.
        let text = unsafe { CStr::from_ptr(self.0.get_last_error.unwrap()(&raw mut self.0)) };
        Err(StreamFailure { errno, text: text.to_str().unwrap().to_owned(), last: last_error() })
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        self.release();
    }
}

/// A batch that came out; released on drop.
#[derive(Debug)]
pub struct Batch(pub ArrowArray);

// SAFETY: a batch of the library may be moved to another thread.
unsafe impl Send for Batch {}

impl Batch {
    /// The values of its one column of `int64` without nulls.
    pub fn values(&self) -> Vec<i64> {
        assert_eq!(self.0.n_children, 1);
        // SAFETY: there is one child, as was just looked at.
        let column = unsafe { &**self.0.children };
        assert_eq!((column.n_buffers, column.offset, column.length), (2, 0, self.0.length));
        // SAFETY: there are two buffers, as was just looked at.
        let values = unsafe { *column.buffers.add(1) }.cast::<i64>();
        match column.length {
            0 => Vec::new(),
            // SAFETY: the buffer has as many values as the column has rows, none of them skipped.
            length => unsafe { std::slice::from_raw_parts(values, length as usize) }.to_vec(),
        }
    }
}

impl Drop for Batch {
    fn drop(&mut self) {
        if let Some(release) = self.0.release {
            // SAFETY: a batch that has a release function was not released.
            unsafe { release(&raw mut self.0) }
        }
        assert!(self.0.release.is_none());
    }
}

/// A schema that came out; released on drop.
#[derive(Debug)]
pub struct Schema(pub ArrowSchema);

impl Schema {
    /// The format, and the name and format of each child.
    pub fn describe(&self) -> String {
        // SAFETY: texts of a schema end with a zero byte and live as long as it.
        let text = |text| unsafe { CStr::from_ptr(text) }.to_str().unwrap();
        let mut described = text(self.0.format).to_owned();
        for index in 0..self.0.n_children {
            // SAFETY: the index is below the number of children.
            let child = unsafe { &**self.0.children.add(index as usize) };
            described += &format!(" {}:{}", text(child.name), text(child.format));
        }
        described
    }
}

impl Drop for Schema {
    fn drop(&mut self) {
        if let Some(release) = self.0.release {
            // SAFETY: a schema that has a release function was not released.
            unsafe { release(&raw mut self.0) }
        }
        assert!(self.0.release.is_none());
    }
}
