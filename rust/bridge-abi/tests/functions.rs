//! Functions of the caller's on the batches of a query. One test, as what is alive is counted for the whole process.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::ffi::c_int;

use bridge_abi::{ErrorCode, FunctionPointer};
use support::foreign::{self, Ledger};
use support::{ArrowArrayStream, Failure, Token, c, compile, counters, outcome};

/// Gives its input back.
unsafe extern "C" fn same(
    _: u64,
    batches: *mut ArrowArrayStream,
    out: *mut ArrowArrayStream,
    _: *mut u8,
    _: usize,
) -> c_int {
    // SAFETY: the caller passes two places, and what is moved out is marked as released.
    unsafe { out.write(batches.replace(ArrowArrayStream::empty())) };
    0
}

/// Leaves its input and gives nothing.
unsafe extern "C" fn nothing(
    _: u64,
    _: *mut ArrowArrayStream,
    _: *mut ArrowArrayStream,
    _: *mut u8,
    _: usize,
) -> c_int {
    0
}

/// Fails with its owner and fills all the room for the text.
unsafe extern "C" fn failing(
    owner: u64,
    _: *mut ArrowArrayStream,
    _: *mut ArrowArrayStream,
    error: *mut u8,
    capacity: usize,
) -> c_int {
    let text = format!("owner {owner} {}", "\u{e9}".repeat(capacity));
    // SAFETY: the caller passes room for so many bytes.
    unsafe { error.copy_from_nonoverlapping(text.as_ptr(), capacity) };
    3
}

fn owners() -> Vec<u64> {
    let (mut owners, mut count) = ([0_u64; 8], 0);
    // SAFETY: there is room for as many owners as are asked for.
    outcome(unsafe { c::bridge_released_take(owners.as_mut_ptr(), owners.len(), 0, &raw mut count) }).unwrap();
    owners[..count].to_vec()
}

fn mapped(function: FunctionPointer, owner: u64) -> Result<Vec<Vec<i64>>, Failure> {
    let (ledger, token) = (Ledger::new(), Token::new());
    // SAFETY: the functions of this test do what the header says.
    outcome(unsafe { c::bridge_query_function(token.0, 0, Some(function), owner) }).unwrap();
    let result = compile("map")
        .execute(&mut [foreign::stream_of(&[&[1, 2], &[3]], &ledger)], token.0)
        .map(|mut output| output.all().unwrap());
    assert_eq!(owners(), Vec::<u64>::new(), "the query has it");
    drop(token);
    assert_eq!((ledger.live(), counters(), owners()), (0, [0; 5], vec![owner]));
    result
}

#[test]
fn a_function_gets_batches_gives_batches_or_fails_and_is_let_go_of_with_its_query() {
    assert_eq!(mapped(same, 5).unwrap(), [vec![1, 2], vec![3]]);

    let failure = mapped(nothing, 6).unwrap_err();
    assert!(failure.text.contains("gave no result"), "{}", failure.text);

    let failure = mapped(failing, 7).unwrap_err();
    assert_eq!(failure.code, ErrorCode::Execution);
    assert!(failure.text.starts_with("owner 7 \u{e9}\u{e9}"), "{}", failure.text);

    // SAFETY: any handle may be given.
    let failure = outcome(unsafe { c::bridge_query_function(99, 0, Some(same), 5) }).unwrap_err();
    assert_eq!(failure.code, ErrorCode::InvalidArgument);

    let failure = compile("map").execute_raw(&mut [], 0).unwrap_err();
    assert_eq!(failure.text, "no function 0");
}
