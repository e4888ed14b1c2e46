//! Tokens: cancel before, during and after a run, from any thread; progress at any time.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use std::{ptr, thread};

use bridge_abi::ErrorCode::{Cancelled, DeadlineExceeded, InvalidArgument};
use bridge_abi::{Query, StopReason};
use support::foreign::{self, Ledger};
use support::{Token, c, compile, outcome};

#[test]
fn a_query_that_was_cancelled_before_gives_no_rows() {
    let query = Token::new();
    query.cancel();
    query.cancel();
    let ledger = Ledger::new();
    let mut output = compile("echo").execute(&mut [foreign::stream_of(&[&[1]], &ledger)], query.0).unwrap();
    assert_eq!(output.values().unwrap_err().last.code, Cancelled);
    assert_eq!(ledger.live(), 0, "what failed holds nothing");
}

#[test]
fn a_cancel_at_the_third_batch_is_an_error_and_no_end() {
    let query = Token::new();
    let mut output = compile("rows:9:1").execute(&mut [], query.0).unwrap();
    assert_eq!((output.values().unwrap(), output.values().unwrap()), (Some(vec![0]), Some(vec![1])));
    query.cancel();
    let failure = output.values().unwrap_err();
    assert_eq!((failure.errno, failure.last.code), (if cfg!(target_os = "linux") { 125 } else { 89 }, Cancelled));
    assert_eq!(output.values().unwrap_err(), failure);
}

#[test]
fn a_cancel_after_the_end_changes_nothing() {
    let query = Token::new();
    let mut output = compile("rows:1:1").execute(&mut [], query.0).unwrap();
    assert_eq!(output.all().unwrap(), [[0]]);
    query.cancel();
    assert!(output.values().unwrap().is_none());
}

#[test]
fn a_cancel_wakes_who_waits_in_a_batch_and_in_the_start() {
    let query = Token::new();
    let mut output = compile("rows:9:1\nwait-in:next=1").execute(&mut [], query.0).unwrap();
    assert_eq!(output.values().unwrap(), Some(vec![0]));
    thread::scope(|scope| {
        scope.spawn(|| query.cancel());
        assert_eq!(output.values().unwrap_err().last.code, Cancelled);
    });

    let query = Token::new();
    thread::scope(|scope| {
        scope.spawn(|| query.cancel());
        assert_eq!(compile("wait-in:execute").execute(&mut [], query.0).unwrap_err().code, Cancelled);
    });
}

#[test]
fn a_token_that_is_freed_cancels_nothing() {
    let query = Token::new();
    let handle = query.0;
    let mut output = compile("rows:2:1").execute(&mut [], query.0).unwrap();
    drop(query);
    // SAFETY: any handle may be given.
    assert_eq!(outcome(unsafe { c::bridge_query_cancel(handle) }).unwrap_err().code, InvalidArgument);
    assert_eq!(output.all().unwrap(), [[0], [1]]);
}

#[test]
fn closing_a_result_cancels_no_token() {
    let (query, plan) = (Token::new(), compile("rows:2:1"));
    drop(plan.execute(&mut [], query.0).unwrap());
    assert_eq!(plan.execute(&mut [], query.0).unwrap().all().unwrap(), [[0], [1]], "it serves the next run");
}

#[test]
fn progress_is_empty_before_the_run_and_counts_then() {
    let query = Token::new();
    assert_eq!(query.progress(), "");
    let mut output = compile("rows:3:1").execute(&mut [], query.0).unwrap();
    assert_eq!(query.progress(), "0");
    let batch = output.batch().unwrap();
    assert_eq!(query.progress(), "1");
    drop((batch, output));
    assert_eq!(query.progress(), "1", "it stays after the run");
    let mut out = support::ArrowArrayStream::empty();
    // SAFETY: there are no inputs and no options to be read, and the output has a place on the stack.
    let status = unsafe {
        let (plan, inputs) = (compile("rows:1:1"), ptr::null());
        c::bridge_plan_execute_with(plan.0, inputs, 0, ptr::null(), 0, query.0 ^ (1 << 28), &raw mut out)
    };
    assert_eq!(outcome(status).unwrap_err().code, InvalidArgument);
}

#[test]
fn callbacks_run_once_and_also_when_they_come_too_late() {
    let query = Query::new();
    let count = Arc::new(AtomicUsize::new(0));
    let counted = || {
        let count = Arc::clone(&count);
        move || {
            count.fetch_add(1, Ordering::SeqCst);
        }
    };
    let kept = query.on_cancel(counted());
    let panics = query.on_cancel(|| panic!("a callback that panics keeps nobody else from being told"));
    let also_kept = query.on_cancel(counted());
    drop(query.on_cancel(counted()));
    assert_eq!(count.load(Ordering::SeqCst), 0);
    query.cancel();
    query.cancel();
    assert_eq!(count.load(Ordering::SeqCst), 2);
    let late = query.on_cancel(counted());
    assert_eq!(count.load(Ordering::SeqCst), 3);
    drop((kept, panics, also_kept, late));
}

#[test]
fn a_callback_may_use_the_query_and_hold_it() {
    let query = Query::new();
    let inner = Arc::clone(&query);
    let registration = query.on_cancel(move || {
        assert!(inner.is_cancelled());
        inner.cancel();
        drop(inner.on_cancel(|| ()));
    });
    query.cancel();
    drop(registration);
    assert_eq!(Arc::strong_count(&query), 1);
}

#[test]
fn the_first_reason_to_stop_stays() {
    let query = Query::new();
    assert_eq!((query.stop_reason(), query.check()), (None, Ok(())));
    query.stop(StopReason::DeadlineExceeded);
    query.cancel();
    assert_eq!(query.stop_reason(), Some(StopReason::DeadlineExceeded));
    assert_eq!(query.check().unwrap_err().code, DeadlineExceeded);
}

#[test]
fn waiting_ends_with_the_timeout_or_the_cancel() {
    let query = Query::new();
    assert!(!query.wait_timeout(Duration::from_millis(1)));
    thread::scope(|scope| {
        let waiting = [Duration::from_secs(3600), Duration::MAX].map(|timeout| {
            let query = &query;
            scope.spawn(move || query.wait_timeout(timeout))
        });
        query.cancel();
        assert!(waiting.into_iter().all(|thread| thread.join().unwrap()));
    });
    assert!(query.wait_timeout(Duration::ZERO));
}
