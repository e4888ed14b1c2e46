//! Handles that are forged, freed, of another kind or used by many threads: an error with a name, never a crash.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::sync::Barrier;
use std::{ptr, thread};

use bridge_abi::ErrorCode::InvalidArgument;
use proptest::prelude::*;
use support::{Failure, Token, bytes_of, c, compile, outcome};

/// Uses `handle` wherever a handle is taken.
fn uses(handle: u64) -> [(&'static str, Result<(), Failure>); 6] {
    let (mut schema, mut out) = (support::ArrowSchema::empty(), support::ArrowArrayStream::empty());
    let mut reader = 0;
    let bytes = |call: unsafe extern "C" fn(u64, *mut *mut u8, *mut usize) -> i32| {
        // SAFETY: `bytes_of` gives places for the buffer, and any handle may be given.
        bytes_of(|pointer, length| unsafe { call(handle, pointer, length) }).map(drop)
    };
    // SAFETY: any handle may be given, and all places are variables of this function.
    let uses = unsafe {
        [
            ("plan", outcome(c::bridge_plan_schema(handle, &raw mut schema))),
            ("plan", outcome(c::bridge_plan_execute(handle, ptr::null_mut(), &raw mut out))),
            ("plan", {
                let nothing = ptr::null();
                let (inputs, out) = (ptr::null(), &raw mut reader);
                outcome(c::bridge_plan_execute_ipc(handle, inputs, ptr::null(), 0, nothing, 0, 0, out))
            }),
            ("query", outcome(c::bridge_query_cancel(handle))),
            ("query", bytes(c::bridge_query_progress)),
            ("IPC reader", bytes(c::bridge_ipc_next)),
        ]
    };
    drop((support::consumer::Schema(schema), support::consumer::Output(out)));
    // SAFETY: any handle may be freed.
    unsafe { c::bridge_ipc_free(reader) };
    uses
}

fn reader() -> u64 {
    let (plan, mut reader) = (compile("rows:3:1"), 0);
    let out = &raw mut reader;
    // SAFETY: there are no inputs and no options to be read, and the reader has a place.
    let status = unsafe { c::bridge_plan_execute_ipc(plan.0, ptr::null(), ptr::null(), 0, ptr::null(), 0, 0, out) };
    outcome(status).unwrap();
    reader
}

#[test]
fn a_handle_stands_for_one_kind_only() {
    let (plan, query, reader) = (compile("rows:1:1"), Token::new(), reader());
    for (handle, kind) in [(plan.0, "plan"), (query.0, "query"), (reader, "IPC reader")] {
        for (expected, outcome) in uses(handle) {
            if expected == kind {
                outcome.unwrap();
            } else {
                let failure = outcome.unwrap_err();
                let text = format!("a {expected} was expected, but {handle:#018x} is the handle of a {kind}");
                assert_eq!((failure.code, failure.text), (InvalidArgument, text));
            }
        }
    }
    // SAFETY: any handle may be freed, as anything.
    unsafe {
        // Freed as something else they stay.
        c::bridge_plan_free(query.0);
        c::bridge_query_free(reader);
        c::bridge_ipc_free(plan.0);
    }
    assert!(uses(plan.0)[0].1.is_ok() && uses(query.0)[3].1.is_ok() && uses(reader)[5].1.is_ok());
    // SAFETY: any handle may be freed.
    unsafe { c::bridge_ipc_free(reader) };
}

#[test]
fn zero_is_no_handle() {
    for (kind, outcome) in uses(0) {
        let text = format!("a {kind} was expected, but 0x0000000000000000 is never given out");
        assert_eq!(outcome.unwrap_err().text, text);
    }
}

#[test]
fn a_freed_handle_stays_dead_when_its_slot_is_used_again() {
    let mut freed = Vec::new();
    for _ in 0..100 {
        let plan = compile("rows:1:1");
        assert!(!freed.contains(&plan.0));
        freed.push(plan.0);
    }
    let _living = compile("rows:1:1");
    for handle in freed {
        // SAFETY: any handle may be freed, also twice.
        unsafe { c::bridge_plan_free(handle) };
        assert!(uses(handle)[0].1.as_ref().unwrap_err().text.ends_with("was freed"));
    }
}

#[test]
fn threads_that_free_one_handle_free_it_once() {
    for _ in 0..200 {
        let (plan, neighbour) = (compile("rows:1:1"), compile("rows:2:1"));
        let start = Barrier::new(4);
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    start.wait();
                    let used = plan.execute(&mut [], 0).map(|mut output| output.all().unwrap());
                    if let Err(failure) = used {
                        assert_eq!(failure.code, InvalidArgument);
                    }
                    // SAFETY: any handle may be freed by any thread, also twice.
                    unsafe { c::bridge_plan_free(plan.0) };
                });
            }
        });
        assert!(plan.execute(&mut [], 0).is_err());
        assert_eq!(neighbour.execute(&mut [], 0).unwrap().all().unwrap().len(), 2);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn forged_handles_are_refused(forged: u64) {
        for (_, outcome) in uses(forged) {
            prop_assert_eq!(outcome.unwrap_err().code, InvalidArgument);
        }
        // SAFETY: any number may be freed.
        unsafe {
            c::bridge_plan_free(forged);
            c::bridge_query_free(forged);
            c::bridge_ipc_free(forged);
        }
    }

    #[test]
    fn handles_that_differ_in_a_few_bits_are_refused(flipped in prop::collection::hash_set(0..64_u32, 1..4)) {
        let plan = compile("rows:1:1");
        let forged = flipped.iter().fold(plan.0, |handle, bit| handle ^ (1 << bit));
        for (_, outcome) in uses(forged) {
            // Only the last bits name another slot, which a plan of another test may live in.
            prop_assert!(outcome.is_err() || flipped.iter().all(|bit| *bit < 28 + 24));
        }
        prop_assert!(uses(plan.0)[0].1.is_ok());
    }

    #[test]
    fn bytes_that_are_no_program_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let mut plan = 1;
        let bytes = [&b"\xff"[..], &bytes].concat();
        // SAFETY: the bytes are a slice, and the handle has a place on the stack.
        let status = unsafe { c::bridge_plan_compile(bytes.as_ptr(), bytes.len(), &raw mut plan) };
        prop_assert_eq!(outcome(status).unwrap_err().code, bridge_abi::ErrorCode::PlanDecode);
        prop_assert_eq!(plan, 0);
    }
}
