//! M1-T02: null pointers and bad lengths are errors with a text, in every function.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::ptr::{self, dangling, dangling_mut};

use bridge_abi::ErrorCode::InvalidArgument;
use support::{ArrowArray, ArrowArrayStream, ArrowSchema, Token, c, compile, outcome};

fn refused(what: &str, status: i32, text: &str) {
    let failure = outcome(status).expect_err(what);
    assert_eq!(failure.code, InvalidArgument, "{what}: {}", failure.text);
    assert!(failure.text.contains(text), "{what}: {}", failure.text);
}

const NEGATIVE: usize = usize::MAX;

unsafe extern "C" fn never(_: *mut ArrowArrayStream) {}

#[test]
fn m1_t02_null_pointers_are_refused_with_a_text() {
    let plan = compile("rows:1:1");
    let token = Token::new();
    let null = ptr::null_mut::<u8>;
    let (mut pointer, mut length, mut handle) = (ptr::null_mut::<u8>(), 0_usize, 0_u64);
    let mut reader = 0;
    // SAFETY: where a pointer is not null it leads to a variable of this test, and the lengths fit; the null pointers
    // are the test.
    unsafe {
        let ipc = c::bridge_plan_execute_ipc(plan.0, ptr::null(), ptr::null(), 0, null(), 0, 0, &raw mut reader);
        assert_eq!(ipc, 0);

        for (name, call) in [
            ("engine_version", c::bridge_engine_version as support::BytesCall),
            ("capabilities", c::bridge_capabilities),
            ("last_error", c::bridge_last_error),
            ("last_error_detail", c::bridge_last_error_detail),
            ("warnings_take", c::bridge_warnings_take),
        ] {
            refused(name, call(ptr::null_mut(), &raw mut length), "the buffer's address is a null pointer");
            refused(name, call(&raw mut pointer, ptr::null_mut()), "the buffer's length is a null pointer");
        }
        refused("last_error_code", c::bridge_last_error_code(ptr::null_mut()), "null pointer");
        refused("configure", c::bridge_configure(null(), 1), "the options is a null pointer");

        refused("compile", c::bridge_plan_compile(null(), 0, &raw mut handle), "the plan is a null pointer");
        refused("compile", c::bridge_plan_compile(null(), 9, &raw mut handle), "the plan is a null pointer");
        refused("compile", c::bridge_plan_compile(c"echo".as_ptr().cast(), 4, ptr::null_mut()), "plan's handle");
        refused("schema", c::bridge_plan_schema(plan.0, ptr::null_mut()), "null pointer");
        let explain =
            |options_length, pointer, length| c::bridge_plan_explain(plan.0, null(), options_length, pointer, length);
        refused("explain", explain(0, ptr::null_mut(), &raw mut length), "null pointer");
        refused("explain", explain(0, &raw mut pointer, ptr::null_mut()), "null pointer");
        refused("explain", explain(1, &raw mut pointer, &raw mut length), "the options is a null pointer");

        refused("execute", c::bridge_plan_execute(plan.0, ptr::null_mut(), ptr::null_mut()), "output stream");
        let mut out = ArrowArrayStream::empty();
        let mut execute =
            |inputs: usize| c::bridge_plan_execute_with(plan.0, ptr::null(), inputs, null(), 0, 0, &raw mut out);
        refused("execute_with", execute(1), "inputs is a null pointer");

        let execute = |inputs: *const *const u8, lengths: *const usize, out| {
            c::bridge_plan_execute_ipc(plan.0, inputs, lengths, 1, null(), 0, 0, out)
        };
        let (nothing, one) = (null().cast_const(), 1);
        refused("execute_ipc", execute(ptr::null(), &raw const one, &raw mut handle), "inputs is a null pointer");
        refused("execute_ipc", execute(&raw const nothing, ptr::null(), &raw mut handle), "lengths is a null pointer");
        refused("execute_ipc", execute(&raw const nothing, &raw const one, &raw mut handle), "an input is a null");
        refused("execute_ipc", execute(&raw const nothing, &raw const one, ptr::null_mut()), "reader's handle");
        refused("ipc_next", c::bridge_ipc_next(reader, ptr::null_mut(), &raw mut length), "null pointer");
        refused("ipc_next", c::bridge_ipc_next(reader, &raw mut pointer, ptr::null_mut()), "null pointer");

        refused("query_new", c::bridge_query_new(ptr::null_mut()), "null pointer");
        refused("progress", c::bridge_query_progress(token.0, ptr::null_mut(), &raw mut length), "null pointer");
        refused("progress", c::bridge_query_progress(token.0, &raw mut pointer, ptr::null_mut()), "null pointer");

        let (mut schema, mut array) = (ArrowSchema::empty(), ArrowArray::empty());
        refused("schema_export", c::bridge_schema_export(ptr::null(), &raw mut schema), "null pointer");
        refused("schema_export", c::bridge_schema_export(&raw const schema, ptr::null_mut()), "null pointer");
        refused("batch_export", c::bridge_batch_export(ptr::null(), 1, &raw mut array), "null pointer");
        refused("batch_export", c::bridge_batch_export(&raw const array, 1, ptr::null_mut()), "null pointer");
        let export = |schema, batches, count, out| c::bridge_stream_export(schema, batches, count, out);
        refused("stream", export(ptr::null_mut(), ptr::null_mut(), 0, &raw mut out), "the schema is a null");
        refused("stream", export(&raw mut schema, ptr::null_mut(), 1, &raw mut out), "batches is a null");
        refused("stream", export(&raw mut schema, ptr::null_mut(), 0, ptr::null_mut()), "the stream is a null");

        refused("take", c::bridge_released_take(ptr::null_mut(), 1, 0, &raw mut length), "the owners is a null");
        refused("take", c::bridge_released_take(&raw mut handle, 1, 0, ptr::null_mut()), "number of owners is a null");
        refused("idle", c::bridge_idle_wait(0, ptr::null_mut()), "number of running queries is a null");
        refused("function", c::bridge_query_function(token.0, 0, None, 7), "the function is a null pointer");
        refused("counters", c::bridge_counters(ptr::null_mut(), 5, &raw mut length), "the counters is a null");
        refused("counters", c::bridge_counters(&raw mut handle, 1, ptr::null_mut()), "number of counters is a null");

        c::bridge_ipc_free(reader);
    }
}

#[test]
fn m1_t02_lengths_that_are_none_are_refused_with_a_text() {
    let plan = compile("rows:1:1");
    let (bytes, mut handle, mut length) = (dangling::<u8>(), 0, 0);
    let mut out = ArrowArrayStream::empty();
    // SAFETY: no length that is refused is read with, and every other place is a variable of this test.
    unsafe {
        refused("compile", c::bridge_plan_compile(bytes, NEGATIVE, &raw mut handle), "no length at all");
        refused("configure", c::bridge_configure(bytes, NEGATIVE), "no length at all");
        let (mut pointer, pointers) = (ptr::null_mut(), dangling());
        let explain = c::bridge_plan_explain(plan.0, bytes, NEGATIVE, &raw mut pointer, &raw mut length);
        refused("explain", explain, "no length at all");
        out.release = Some(never);
        let execute = c::bridge_plan_execute_with(plan.0, pointers, NEGATIVE, bytes, 0, 0, &raw mut out);
        refused("inputs", execute, "the number of inputs is");
        assert!(out.release.is_none(), "no stream that is none");
        let execute = c::bridge_plan_execute_with(plan.0, pointers, 0, bytes, NEGATIVE, 0, &raw mut out);
        refused("options", execute, "no length at all");
        let (inputs, lengths) = ([bytes], [NEGATIVE]);
        let mut ipc = |count, options| {
            let (inputs, lengths) = (inputs.as_ptr(), lengths.as_ptr());
            c::bridge_plan_execute_ipc(plan.0, inputs, lengths, count, bytes, options, 0, &raw mut handle)
        };
        refused("inputs", ipc(NEGATIVE, 0), "the number of input lengths is");
        refused("input", ipc(1, 0), "no length at all");
        refused("options", ipc(0, NEGATIVE), "no length at all");
        let mut schema = ArrowSchema::empty();
        out.release = Some(never);
        let stream = c::bridge_stream_export(&raw mut schema, dangling_mut(), NEGATIVE, &raw mut out);
        refused("stream", stream, "the number of batches is");
        assert!(out.release.is_none(), "no stream that is none");
        let mut owner = 0;
        refused("take", c::bridge_released_take(&raw mut owner, 0, 0, &raw mut length), "room for none");
        refused("take", c::bridge_released_take(&raw mut owner, NEGATIVE, 0, &raw mut length), "no length at all");
        refused("counters", c::bridge_counters(&raw mut owner, 0, &raw mut length), "room for none");
    }
}

#[test]
fn pointers_between_two_places_are_refused_with_a_text() {
    let place = [0_u64; 8];
    // SAFETY: one byte into 64 is still inside of the place.
    let odd = unsafe { place.as_ptr().cast::<u8>().add(1) }.cast_mut();
    // SAFETY: a place that is refused for its alignment is not touched; the other one is a variable of this test.
    unsafe {
        refused("compile", c::bridge_plan_compile(c"echo".as_ptr().cast(), 4, odd.cast()), "not a multiple of 8");
        refused("query", c::bridge_query_new(odd.cast()), "not a multiple of 8");
        let mut out = ArrowArrayStream::empty();
        let plan = compile("echo");
        refused("execute", c::bridge_plan_execute(plan.0, odd.cast(), &raw mut out), "not a multiple of 8");
    }
    assert_eq!(place, [0; 8], "nothing was written there");
}

#[test]
fn fewer_places_than_counters_get_the_first_ones() {
    let (mut values, mut count) = ([7_u64; 2], 0);
    // SAFETY: there is room for the one value that is asked for.
    outcome(unsafe { c::bridge_counters(values.as_mut_ptr(), 1, &raw mut count) }).unwrap();
    assert_eq!((count, values[1]), (5, 7));
}

#[test]
fn frees_accept_anything() {
    // SAFETY: these functions take every handle, and a null pointer with every length.
    unsafe {
        c::bridge_buffer_free(ptr::null_mut(), 9);
        c::bridge_last_error_free(ptr::null_mut(), 0);
        for handle in [0, 1, u64::MAX, 1 << 52] {
            c::bridge_plan_free(handle);
            c::bridge_query_free(handle);
            c::bridge_ipc_free(handle);
        }
    }
}
