//! Streams, schemas and arrays that are not the library's: each counts how often it is released.

use std::collections::VecDeque;
use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::ptr;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use super::{ArrowArray, ArrowArrayStream, ArrowSchema};

/// What was made and what was released.
#[derive(Debug, Default)]
pub struct Ledger {
    live: AtomicI64,
    pub calls: AtomicU64,
}

impl Ledger {
    pub fn new() -> Arc<Self> {
        Arc::default()
    }

    /// Objects that are not released. Below 0 something was released twice.
    pub fn live(&self) -> i64 {
        self.live.load(Ordering::SeqCst)
    }

    fn made(self: &Arc<Self>) -> Arc<Self> {
        self.live.fetch_add(1, Ordering::SeqCst);
        Arc::clone(self)
    }

    fn released(&self) {
        self.live.fetch_sub(1, Ordering::SeqCst);
    }
}

/// What the private data of a schema or an array holds.
struct Node<T> {
    ledger: Arc<Ledger>,
    children: Vec<*mut T>,
    buffers: Vec<*const c_void>,
    _values: Vec<Vec<u64>>,
    texts: Vec<CString>,
}

/// A schema of a format and named children, counted as one object with them.
pub fn schema(format: &str, children: Vec<(&str, ArrowSchema)>, ledger: &Arc<Ledger>) -> ArrowSchema {
    let mut node = Box::new(Node {
        ledger: ledger.made(),
        children: Vec::new(),
        buffers: Vec::new(),
        _values: Vec::new(),
        texts: vec![CString::new(format).unwrap()],
    });
    for (name, mut child) in children {
        let name = CString::new(name).unwrap();
        child.name = name.as_ptr();
        node.texts.push(name);
        node.children.push(Box::into_raw(Box::new(child)));
    }
    let mut schema = ArrowSchema::empty();
    schema.format = node.texts[0].as_ptr();
    schema.n_children = node.children.len() as i64;
    schema.children = node.children.as_mut_ptr();
    schema.release = Some(release_schema);
    schema.private_data = Box::into_raw(node).cast();
    schema
}

unsafe extern "C" fn release_schema(schema: *mut ArrowSchema) {
    // SAFETY: it is called with a schema that `schema` made and nobody released.
    let schema = unsafe { &mut *schema };
    schema.release = None;
    // SAFETY: `schema` made it of a box, which is taken back once.
    let node = unsafe { Box::from_raw(schema.private_data.cast::<Node<ArrowSchema>>()) };
    let dictionary = Some(schema.dictionary).filter(|dictionary| !dictionary.is_null());
    for child in node.children.into_iter().chain(dictionary) {
        // SAFETY: each child and the dictionary were made of a box, which is taken back once.
        let mut child = unsafe { Box::from_raw(child) };
        if let Some(release) = child.release {
            // SAFETY: a child that has a release function was not moved out.
            unsafe { release(&raw mut *child) }
        }
    }
    node.ledger.released();
}

/// A table with one column `n` of `int64`.
pub fn schema_of_n(ledger: &Arc<Ledger>) -> ArrowSchema {
    schema("+s", vec![("n", schema("l", Vec::new(), ledger))], ledger)
}

/// An array of these buffers, of which an empty one is a null pointer.
pub fn array(length: i64, buffers: Vec<Vec<u64>>, children: Vec<ArrowArray>, ledger: &Arc<Ledger>) -> ArrowArray {
    let pointer = |values: &Vec<u64>| if values.is_empty() { ptr::null() } else { values.as_ptr().cast() };
    let mut node = Box::new(Node {
        ledger: ledger.made(),
        children: children.into_iter().map(|child| Box::into_raw(Box::new(child))).collect(),
        buffers: buffers.iter().map(pointer).collect(),
        _values: buffers,
        texts: Vec::new(),
    });
    let mut array = ArrowArray::empty();
    array.length = length;
    array.n_buffers = node.buffers.len() as i64;
    array.buffers = node.buffers.as_mut_ptr();
    array.n_children = node.children.len() as i64;
    array.children = node.children.as_mut_ptr();
    array.release = Some(release_array);
    array.private_data = Box::into_raw(node).cast();
    array
}

unsafe extern "C" fn release_array(array: *mut ArrowArray) {
    // SAFETY: it is called with an array that `array` made and nobody released.
    let array = unsafe { &mut *array };
    array.release = None;
    // SAFETY: `array` made it of a box, which is taken back once.
    let node = unsafe { Box::from_raw(array.private_data.cast::<Node<ArrowArray>>()) };
    let dictionary = Some(array.dictionary).filter(|dictionary| !dictionary.is_null());
    for child in node.children.into_iter().chain(dictionary) {
        // SAFETY: each child and the dictionary were made of a box, which is taken back once.
        let mut child = unsafe { Box::from_raw(child) };
        if let Some(release) = child.release {
            // SAFETY: a child that has a release function was not moved out.
            unsafe { release(&raw mut *child) }
        }
    }
    node.ledger.released();
}

/// A column of `int64` without nulls.
pub fn column(values: &[i64], ledger: &Arc<Ledger>) -> ArrowArray {
    let words = values.iter().map(|value| value.cast_unsigned()).collect();
    array(values.len() as i64, vec![Vec::new(), words], Vec::new(), ledger)
}

/// A batch with one column.
pub fn batch(values: &[i64], ledger: &Arc<Ledger>) -> ArrowArray {
    array(values.len() as i64, vec![Vec::new()], vec![column(values, ledger)], ledger)
}

/// What a stream does when it is asked for a batch.
pub enum Step {
    Batch(ArrowArray),
    Fail(c_int, Option<&'static CStr>),
}

struct Producer {
    ledger: Arc<Ledger>,
    schema: Result<fn(&Arc<Ledger>) -> ArrowSchema, c_int>,
    steps: VecDeque<Step>,
    text: Option<&'static CStr>,
}

impl Drop for Producer {
    fn drop(&mut self) {
        for step in self.steps.drain(..) {
            if let Step::Batch(mut array) = step {
                // SAFETY: the batch was not handed out, so it is still to be released.
                unsafe { array.release.unwrap()(&raw mut array) }
            }
        }
        self.ledger.released();
    }
}

/// A stream that does these steps and then ends; its schema is one column `n` of `int64`.
pub fn stream(steps: impl IntoIterator<Item = Step>, ledger: &Arc<Ledger>) -> ArrowArrayStream {
    stream_with_schema(Ok(schema_of_n), steps, ledger)
}

/// A stream of these batches.
pub fn stream_of(batches: &[&[i64]], ledger: &Arc<Ledger>) -> ArrowArrayStream {
    stream(batches.iter().map(|values| Step::Batch(batch(values, ledger))), ledger)
}

pub fn stream_with_schema(
    schema: Result<fn(&Arc<Ledger>) -> ArrowSchema, c_int>,
    steps: impl IntoIterator<Item = Step>,
    ledger: &Arc<Ledger>,
) -> ArrowArrayStream {
    let steps = steps.into_iter().collect();
    let producer = Producer { ledger: ledger.made(), schema, steps, text: None };
    ArrowArrayStream {
        get_schema: Some(get_schema),
        get_next: Some(get_next),
        get_last_error: Some(get_last_error),
        release: Some(release_stream),
        private_data: Box::into_raw(Box::new(producer)).cast(),
    }
}

unsafe fn producer<'a>(stream: *mut ArrowArrayStream) -> &'a mut Producer {
    // SAFETY: `stream_with_schema` made it of a box, and callers call one after the other.
    let producer = unsafe { &mut *(*stream).private_data.cast::<Producer>() };
    producer.ledger.calls.fetch_add(1, Ordering::SeqCst);
    producer
}

unsafe extern "C" fn get_schema(stream: *mut ArrowArrayStream, out: *mut ArrowSchema) -> c_int {
    // SAFETY: it is called with a stream that `stream_with_schema` made.
    let producer = unsafe { producer(stream) };
    match producer.schema {
        Ok(schema) => {
            // SAFETY: the caller gives a place for the schema.
            unsafe { out.write(schema(&producer.ledger)) };
            0
        }
        Err(errno) => {
            producer.text = Some(c"there is no schema");
            errno
        }
    }
}

unsafe extern "C" fn get_next(stream: *mut ArrowArrayStream, out: *mut ArrowArray) -> c_int {
    // SAFETY: it is called with a stream that `stream_with_schema` made.
    let producer = unsafe { producer(stream) };
    match producer.steps.pop_front() {
        // SAFETY: the caller gives a place for the batch.
        None => unsafe { out.write(ArrowArray::empty()) },
        // SAFETY: the caller gives a place for the batch.
        Some(Step::Batch(array)) => unsafe { out.write(array) },
        Some(Step::Fail(errno, text)) => {
            producer.text = text;
            return errno;
        }
    }
    0
}

unsafe extern "C" fn get_last_error(stream: *mut ArrowArrayStream) -> *const c_char {
    // SAFETY: it is called with a stream that `stream_with_schema` made.
    unsafe { producer(stream) }.text.map_or(ptr::null(), CStr::as_ptr)
}

unsafe extern "C" fn release_stream(stream: *mut ArrowArrayStream) {
    // SAFETY: it is called with a stream that `stream_with_schema` made and nobody released.
    let stream = unsafe { &mut *stream };
    stream.release = None;
    // SAFETY: `stream_with_schema` made it of a box, which is taken back once.
    drop(unsafe { Box::from_raw(stream.private_data.cast::<Producer>()) });
}
