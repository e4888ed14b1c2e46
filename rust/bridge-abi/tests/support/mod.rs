//! A caller of the C ABI, in Rust: what a binding does, and streams and arrays of its own that count their releases.

#![allow(dead_code, missing_docs, reason = "each test file uses the part that it needs")]

pub mod consumer;
pub mod foreign;

use std::ptr;

use bridge_abi::ErrorCode;
pub use bridge_abi::c_data::{ArrowArray, ArrowArrayStream, ArrowSchema};
pub use bridge_test_engine::exports as c;

/// What a failed call leaves behind.
#[derive(Debug, PartialEq, Eq)]
pub struct Failure {
    pub code: ErrorCode,
    pub text: String,
    pub detail: Vec<u8>,
}

/// The outcome of a call with this status; what it left in this thread's last error fits to it.
pub fn outcome(status: i32) -> Result<(), Failure> {
    if status == 0 {
        return Ok(());
    }
    let failure = last_error();
    assert_eq!(failure.code.status(), status, "the status and the last error differ");
    assert!(!failure.text.is_empty(), "status {status} came without a text");
    Err(failure)
}

/// This thread's last error.
pub fn last_error() -> Failure {
    let mut code = 0;
    // SAFETY: the code has a place on the stack.
    assert_eq!(unsafe { c::bridge_last_error_code(&raw mut code) }, 0);
    // SAFETY: `bytes_of` gives places for the buffer.
    let bytes = |call: BytesCall| bytes_of(|pointer, length| unsafe { call(pointer, length) }).unwrap();
    Failure {
        code: ErrorCode::from_status(code).unwrap(),
        text: String::from_utf8(bytes(c::bridge_last_error)).unwrap(),
        detail: bytes(c::bridge_last_error_detail),
    }
}

pub type BytesCall = unsafe extern "C" fn(*mut *mut u8, *mut usize) -> i32;

/// The bytes that a call gives, copied and freed.
pub fn bytes_of(call: impl FnOnce(*mut *mut u8, *mut usize) -> i32) -> Result<Vec<u8>, Failure> {
    let (mut pointer, mut length) = (ptr::dangling_mut(), usize::MAX);
    outcome(call(&raw mut pointer, &raw mut length))?;
    if length == 0 {
        assert!(pointer.is_null());
        return Ok(Vec::new());
    }
    // SAFETY: the library gave a buffer of this length.
    let bytes = unsafe { std::slice::from_raw_parts(pointer, length) }.to_vec();
    // SAFETY: the library gave this buffer, which is not used any more.
    unsafe { c::bridge_buffer_free(pointer, length) };
    Ok(bytes)
}

/// A compiled plan; freed on drop.
#[derive(Debug)]
pub struct Plan(pub u64);

impl Drop for Plan {
    fn drop(&mut self) {
        // SAFETY: any handle may be freed.
        unsafe { c::bridge_plan_free(self.0) }
    }
}

pub fn try_compile(program: &str) -> Result<Plan, Failure> {
    let mut plan = u64::MAX;
    // SAFETY: the text is a slice, and the handle has a place on the stack.
    let status = unsafe { c::bridge_plan_compile(program.as_ptr(), program.len(), &raw mut plan) };
    assert_eq!(status == 0, plan != 0, "a handle and a failure, or neither");
    outcome(status).map(|()| Plan(plan))
}

pub fn compile(program: &str) -> Plan {
    try_compile(program).unwrap()
}

/// A query token; freed on drop.
#[derive(Debug)]
pub struct Token(pub u64);

impl Token {
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        let mut query = 0;
        // SAFETY: the handle has a place on the stack.
        outcome(unsafe { c::bridge_query_new(&raw mut query) }).unwrap();
        Self(query)
    }

    pub fn cancel(&self) {
        // SAFETY: any handle may be given.
        outcome(unsafe { c::bridge_query_cancel(self.0) }).unwrap();
    }

    pub fn progress(&self) -> String {
        // SAFETY: `bytes_of` gives places for the buffer, and any handle may be given.
        let bytes = bytes_of(|pointer, length| unsafe { c::bridge_query_progress(self.0, pointer, length) });
        String::from_utf8(bytes.unwrap()).unwrap()
    }
}

impl Drop for Token {
    fn drop(&mut self) {
        // SAFETY: any handle may be freed.
        unsafe { c::bridge_query_free(self.0) }
    }
}

/// Plans, queries, streams, readers and batches that are alive.
pub fn counters() -> [u64; 5] {
    let (mut values, mut count) = ([u64::MAX; 5], 0);
    // SAFETY: there is room for as many values as are asked for.
    outcome(unsafe { c::bridge_counters(values.as_mut_ptr(), values.len(), &raw mut count) }).unwrap();
    assert_eq!(count, values.len());
    values
}
