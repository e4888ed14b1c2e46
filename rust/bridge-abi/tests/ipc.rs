//! Results that are read as Arrow IPC: pieces in order, an explicit end, errors that stay.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::{ptr, thread};

use bridge_abi::ErrorCode::{Cancelled, Execution, InvalidArgument, Unknown};
use support::{Failure, Token, bytes_of, c, compile, outcome};

struct Reader(u64);

impl Reader {
    fn start(program: &str, inputs: &[&[u8]], query: u64) -> Result<Self, Failure> {
        let plan = compile(program);
        let (addresses, lengths): (Vec<_>, Vec<_>) = inputs.iter().map(|input| (input.as_ptr(), input.len())).unzip();
        let (mut reader, count) = (u64::MAX, inputs.len());
        let (inputs, lengths, out) = (addresses.as_ptr(), lengths.as_ptr(), &raw mut reader);
        // SAFETY: there are as many inputs as lengths, each of a slice that outlives the call.
        let status = unsafe { c::bridge_plan_execute_ipc(plan.0, inputs, lengths, count, ptr::null(), 0, query, out) };
        assert_eq!(status == 0, reader != 0);
        outcome(status).map(|()| Self(reader))
    }

    fn next(&self) -> Result<Vec<u8>, Failure> {
        // SAFETY: `bytes_of` gives places for the buffer, and any handle may be given.
        bytes_of(|pointer, length| unsafe { c::bridge_ipc_next(self.0, pointer, length) })
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        // SAFETY: any handle may be freed.
        unsafe { c::bridge_ipc_free(self.0) }
    }
}

#[test]
fn pieces_come_in_order_and_then_the_end_for_good() {
    let reader = Reader::start("rows:3:2", &[], 0).unwrap();
    let pieces: Vec<_> = (0..5).map(|_| reader.next().unwrap()).collect();
    assert_eq!(pieces, [vec![0, 0], vec![1, 1], vec![2, 2], vec![], vec![]]);
}

#[test]
fn inputs_are_copied_before_the_call_returns() {
    let mut first = b"first".to_vec();
    let reader = Reader::start("echo", &[&first, b"second"], 0).unwrap();
    first.fill(b'x');
    assert_eq!((reader.next().unwrap(), reader.next().unwrap()), (b"first".to_vec(), b"second".to_vec()));
}

#[test]
fn an_empty_piece_is_not_the_end() {
    let reader = Reader::start("echo", &[b"a", b"", b"", b"b"], 0).unwrap();
    let pieces: Vec<_> = (0..3).map(|_| reader.next().unwrap()).collect();
    assert_eq!(pieces, [b"a".to_vec(), b"b".to_vec(), vec![]]);
}

#[test]
fn failures_and_panics_stay() {
    for (program, code) in [("rows:9:1\nfail-in:next=1:9:lost", Execution), ("rows:9:1\npanic-in:next=1:lost", Unknown)]
    {
        let reader = Reader::start(program, &[], 0).unwrap();
        assert_eq!(reader.next().unwrap(), [0]);
        let failure = reader.next().unwrap_err();
        assert_eq!((failure.code, failure.text.contains("lost")), (code, true));
        assert_eq!(reader.next().unwrap_err(), failure);
    }
    assert_eq!(Reader::start("panic-in:execute:no", &[b"x"], 0).err().unwrap().code, Unknown);
    let not_a_query = compile("rows:1:1");
    assert_eq!(Reader::start("rows:1:1", &[], not_a_query.0).err().unwrap().code, InvalidArgument);
}

#[test]
fn a_cancelled_reader_says_so() {
    let query = Token::new();
    let reader = Reader::start("rows:9:1", &[], query.0).unwrap();
    assert_eq!(reader.next().unwrap(), [0]);
    query.cancel();
    assert_eq!(reader.next().unwrap_err().code, Cancelled);
}

#[test]
fn a_reader_that_waits_comes_back_when_another_thread_frees_it() {
    let reader = Reader::start("rows:9:1\nwait-in:next=1", &[], 0).unwrap();
    assert_eq!(reader.next().unwrap(), [0]);
    thread::scope(|scope| {
        let waiting = scope.spawn(|| reader.next().unwrap_err().code);
        // SAFETY: any handle may be freed, also while it is read.
        unsafe { c::bridge_ipc_free(reader.0) };
        // Cancelled inside, or refused at the door: the order of the two threads is not ours.
        assert!(matches!(waiting.join().unwrap(), Cancelled | InvalidArgument));
    });
    assert_eq!(reader.next().unwrap_err().code, InvalidArgument);
}

#[test]
fn a_panic_while_a_reader_is_freed_is_kept_inside() {
    let reader = Reader::start("rows:9:1\nbomb-in:drop-result:stuck", &[], 0).unwrap();
    // SAFETY: any handle may be freed, also twice.
    unsafe { c::bridge_ipc_free(reader.0) };
    assert_eq!(support::last_error().code, Unknown);
    assert_eq!(reader.next().unwrap_err().code, InvalidArgument);
}
