//! Streams that come out: complete, or an error that stays; closed early, twice, and while somebody reads.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::ffi::c_int;
use std::sync::Barrier;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{ptr, thread};

use bridge_abi::ErrorCode::{self, Cancelled, InvalidArgument, Unknown};
use support::consumer::Output;
use support::{ArrowArray, ArrowSchema, c, compile, last_error, outcome};

#[test]
fn a_result_comes_batch_by_batch_and_then_ends_for_good() {
    let mut output = compile("rows:3:2").execute(&mut [], 0).unwrap();
    assert_eq!(output.schema().unwrap().describe(), "+s n:l");
    assert_eq!(output.all().unwrap(), [[0, 1], [2, 3], [4, 5]]);
    assert!(output.batch().unwrap().is_none());
    assert_eq!(output.schema().unwrap().describe(), "+s n:l", "the schema outlives the rows");
}

#[test]
fn a_result_without_batches_has_a_schema_and_an_end() {
    let mut output = compile("rows:0:0").execute(&mut [], 0).unwrap();
    assert!(output.batch().unwrap().is_none());
    assert_eq!(output.schema().unwrap().describe(), "+s n:l");
}

#[test]
fn a_failure_at_the_third_batch_stays_and_is_never_an_end() {
    let (eio, einval, enomem) = (5, 22, 12);
    let (ecanceled, etimedout) = if cfg!(target_os = "linux") { (125, 110) } else { (89, 60) };
    let errno = |code| match code {
        ErrorCode::OutOfMemory => enomem,
        ErrorCode::Cancelled => ecanceled,
        ErrorCode::DeadlineExceeded => etimedout,
        ErrorCode::Unknown | ErrorCode::ArrowImport | ErrorCode::ArrowExport | ErrorCode::Execution => eio,
        _ => einval,
    };
    for code in ErrorCode::ALL {
        let program = format!("rows:9:1\ndetail:0102\nfail-in:next=2:{}:third", code.status());
        let mut output = compile(&program).execute(&mut [], 0).unwrap();
        assert_eq!((output.values().unwrap(), output.values().unwrap()), (Some(vec![0]), Some(vec![1])));
        let failure = output.values().unwrap_err();
        assert_eq!((failure.errno, failure.text.as_str(), failure.last.code), (errno(code), "third", code));
        assert_eq!((failure.last.text.as_str(), failure.last.detail.as_slice()), ("third", [1, 2].as_slice()));
        for _ in 0..3 {
            assert_eq!(output.values().unwrap_err(), failure);
        }
        assert_eq!(output.schema().unwrap_err(), failure);
    }
}

#[test]
fn a_panic_in_the_middle_is_an_error_and_never_fewer_rows() {
    for (program, text) in [
        ("rows:9:1\npanic-in:next=2:broken", "the engine panicked: broken."),
        ("rows:9:1\nbomb-in:next=2:broken", "the engine panicked: a panic without a text."),
        ("rows:2:1\npanic-in:next=2:broken", "the engine panicked: broken."),
    ] {
        let mut output = compile(program).execute(&mut [], 0).unwrap();
        assert_eq!((output.values().unwrap(), output.values().unwrap()), (Some(vec![0]), Some(vec![1])));
        let failure = output.values().unwrap_err();
        assert!(failure.text.starts_with(text), "{}", failure.text);
        assert_eq!((failure.errno, failure.last.code), (5, Unknown));
        assert_eq!(output.values().unwrap_err(), failure);
    }
}

#[test]
fn a_schema_that_panics_is_an_error_that_stays() {
    let mut output = compile("rows:9:1\npanic-in:stream-schema:no").execute(&mut [], 0).unwrap();
    assert_eq!(output.values().unwrap(), Some(vec![0]));
    let failure = output.schema().unwrap_err();
    assert_eq!(failure.last.code, Unknown);
    assert_eq!(output.values().unwrap_err(), failure);
}

#[test]
fn a_panic_while_a_failed_source_is_dropped_is_told_with_the_failure() {
    let program = "rows:9:1\nfail-in:next=0:9:first\npanic-in:drop-result:second";
    let mut output = compile(program).execute(&mut [], 0).unwrap();
    let failure = output.values().unwrap_err();
    assert!(failure.text.starts_with("first; then, on closing: the engine panicked: second"), "{}", failure.text);
    assert_eq!(failure.last.code, ErrorCode::Execution);
    assert_eq!(output.values().unwrap_err(), failure);
}

#[test]
fn a_panic_while_a_stream_is_closed_is_kept_inside() {
    let mut output = compile("rows:9:1\nbomb-in:drop-result:stuck").execute(&mut [], 0).unwrap();
    output.release();
    assert_eq!(last_error().code, Unknown);
}

#[test]
fn a_text_with_a_zero_byte_is_not_cut() {
    let mut output = compile("rows:9:1\nfail-in:next=0:9:a\0b").execute(&mut [], 0).unwrap();
    let failure = output.values().unwrap_err();
    assert_eq!((failure.text.as_str(), failure.last.text.as_str()), ("a\u{fffd}b", "a\0b"));
}

#[test]
fn a_stream_is_closed_early_and_twice_and_by_way_of_a_copy() {
    let mut output = compile("rows:9:1").execute(&mut [], 0).unwrap();
    assert!(output.values().unwrap().is_some());
    // SAFETY: a copy of the struct is what the test is about: the library has to tell that its stream is gone.
    let mut copy = unsafe { ptr::read(&raw const output.0) };
    let release = output.0.release.unwrap();
    output.release();
    // SAFETY: the library allows that a stream is released twice.
    unsafe { release(&raw mut output.0) };
    let mut array = ArrowArray::empty();
    // SAFETY: the library knows a stream that was released by way of a copy.
    let errno = unsafe { copy.get_next.unwrap()(&raw mut copy, &raw mut array) };
    assert_eq!((errno, last_error().code), (22, InvalidArgument));
    assert!(last_error().text.contains("was freed"), "{}", last_error().text);
    // SAFETY: the library allows that a stream is released twice.
    unsafe { release(&raw mut copy) };
    // SAFETY: the library allows that a released stream is asked; the batch has a place on the stack.
    let errno = unsafe { output.0.get_next.unwrap()(&raw mut output.0, &raw mut array) };
    assert_eq!((errno, last_error().text.as_str()), (22, "the stream was released"));
}

#[test]
fn callbacks_with_null_pointers_are_refused() {
    let mut output = compile("rows:9:1").execute(&mut [], 0).unwrap();
    let stream = &raw mut output.0;
    let (get_next, get_schema) = (output.0.get_next.unwrap(), output.0.get_schema.unwrap());
    let (get_last_error, release) = (output.0.get_last_error.unwrap(), output.0.release.unwrap());
    let (mut array, mut schema) = (ArrowArray::empty(), ArrowSchema::empty());
    // SAFETY: the library takes null pointers for an error; the other places are variables of this test.
    unsafe {
        let answers: [c_int; 4] = [
            get_next(stream, ptr::null_mut()),
            get_next(ptr::null_mut(), &raw mut array),
            get_schema(stream, ptr::null_mut()),
            get_schema(ptr::null_mut(), &raw mut schema),
        ];
        assert_eq!(answers, [22; 4]);
        assert!(get_last_error(stream).is_null(), "the stream itself did not fail");
        assert!(get_last_error(ptr::null_mut()).is_null());
        release(ptr::null_mut());
    }
    assert_eq!(output.values().unwrap(), Some(vec![0]), "nothing of this hurt it");
}

#[test]
fn a_plan_that_is_freed_while_it_runs_runs_on() {
    let plan = compile("rows:3:1");
    let mut output = plan.execute(&mut [], 0).unwrap();
    drop(plan);
    assert_eq!(output.all().unwrap(), [[0], [1], [2]]);
}

#[test]
fn a_reader_that_waits_comes_back_when_another_thread_closes_the_stream() {
    let mut output = compile("rows:9:1\nwait-in:next=0").execute(&mut [], 0).unwrap();
    let stream = Address(&raw mut output.0);
    thread::scope(|scope| {
        let reader = scope.spawn(move || {
            let (stream, mut array) = (stream.get(), ArrowArray::empty());
            // SAFETY: the struct outlives the scope of the threads, and its stream may be asked by any thread.
            let errno = unsafe { (*stream).get_next.unwrap()(stream, &raw mut array) };
            (errno, last_error().code)
        });
        let stream = stream.get();
        // SAFETY: the struct outlives the scope of the threads, and its stream may be released by any thread.
        unsafe { (*stream).release.unwrap()(stream) };
        let (errno, code) = reader.join().unwrap();
        assert_ne!(errno, 0);
        // Cancelled inside, or refused at the door: the order of the two threads is not ours.
        assert!(matches!(code, Cancelled | InvalidArgument), "{code:?}");
    });
}

#[derive(Clone, Copy)]
struct Address(*mut support::ArrowArrayStream);
// SAFETY: the library allows that a stream is used by several threads.
unsafe impl Send for Address {}
// SAFETY: the library allows that a stream is used by several threads.
unsafe impl Sync for Address {}

impl Address {
    /// A method, so that a closure captures the whole and not the pointer in it.
    fn get(self) -> *mut support::ArrowArrayStream {
        self.0
    }
}

#[test]
fn many_threads_may_pull_from_one_stream_and_close_it() {
    for _ in 0..50 {
        let mut output = compile("rows:100:1").execute(&mut [], 0).unwrap();
        let stream = Address(&raw mut output.0);
        let (start, read) = (Barrier::new(4), AtomicUsize::new(0));
        thread::scope(|scope| {
            for reader in 0..4 {
                let (start, read) = (&start, &read);
                scope.spawn(move || {
                    let stream = stream.get();
                    start.wait();
                    for _ in 0..20 {
                        if reader == 3 && read.load(Ordering::Relaxed) > 20 {
                            // SAFETY: the struct outlives the scope of the threads, and its stream may be released by
                            // any thread.
                            unsafe { c_release(stream) };
                        }
                        let mut array = ArrowArray::empty();
                        // SAFETY: the struct outlives the scope of the threads, and its stream may be asked by any
                        // thread.
                        let errno = unsafe { (*stream).get_next.unwrap()(stream, &raw mut array) };
                        if errno == 0 {
                            read.fetch_add(1, Ordering::Relaxed);
                            drop(support::consumer::Batch(array));
                        } else {
                            assert!(matches!(last_error().code, InvalidArgument | Cancelled));
                        }
                    }
                });
            }
        });
        // SAFETY: the library allows that a stream is released twice.
        unsafe { c_release(stream.0) };
    }
}

/// Releases a stream as a consumer does that does not look first.
unsafe fn c_release(stream: *mut support::ArrowArrayStream) {
    static RELEASE: std::sync::OnceLock<unsafe extern "C" fn(*mut support::ArrowArrayStream)> =
        std::sync::OnceLock::new();
    let release = RELEASE.get_or_init(|| {
        let output = compile("rows:0:0").execute(&mut [], 0).unwrap();
        output.0.release.unwrap()
    });
    // SAFETY: the caller's promise; the function is the same for all streams of the library.
    unsafe { release(stream) }
}

#[test]
fn a_result_is_an_input_of_the_next_query() {
    let first = compile("rows:3:2").execute(&mut [], 0).unwrap();
    // SAFETY: the original is forgotten below, so that one owner is left.
    let mut stream = unsafe { ptr::read(&raw const first.0) };
    std::mem::forget(first);
    let mut second = compile("echo").execute(std::slice::from_mut(&mut stream), 0).unwrap();
    assert_eq!(second.all().unwrap(), [[0, 1], [2, 3], [4, 5]]);
}

#[test]
fn the_short_execute_takes_one_input_or_none() {
    let ledger = support::foreign::Ledger::new();
    let run = |program: &str, input| {
        let plan = compile(program);
        let mut out = support::ArrowArrayStream::empty();
        // SAFETY: the input is null or leads to a stream on the stack, where the output has its place too.
        outcome(unsafe { c::bridge_plan_execute(plan.0, input, &raw mut out) }).map(|()| Output(out))
    };
    assert_eq!(run("rows:1:1", ptr::null_mut()).unwrap().all().unwrap(), [[0]]);
    let mut input = support::foreign::stream_of(&[&[7]], &ledger);
    assert_eq!(run("echo", &raw mut input).unwrap().all().unwrap(), [[7]]);
    assert_eq!(ledger.live(), 0);
}
