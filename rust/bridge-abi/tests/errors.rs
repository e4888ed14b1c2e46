//! Errors: status, text and detail arrive together, on the thread that made the call, and panics are errors too.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::thread;

use bridge_abi::ErrorCode::{self, PlanDecode, Unknown};
use support::{bytes_of, c, compile, last_error, outcome, try_compile};

/// The text of an error without any.
fn nothing() -> Vec<u8> {
    // SAFETY: `bytes_of` gives places for the buffer.
    bytes_of(|pointer, length| unsafe { c::bridge_last_error(pointer, length) }).unwrap()
}

#[test]
fn a_thread_without_an_error_has_an_empty_text() {
    thread::spawn(|| {
        assert_eq!(nothing(), b"");
        // SAFETY: `bytes_of` gives places for the buffer.
        assert_eq!(bytes_of(|p, l| unsafe { c::bridge_last_error_detail(p, l) }).unwrap(), b"");
        let mut code = -1;
        // SAFETY: the code has a place on the stack.
        assert_eq!(unsafe { c::bridge_last_error_code(&raw mut code) }, 0);
        assert_eq!(code, 0);
    })
    .join()
    .unwrap();
}

#[test]
fn every_code_arrives_with_its_text_and_detail() {
    for code in ErrorCode::ALL {
        let failure =
            try_compile(&format!("detail:00ff07\nfail-in:compile:{}:what: häppened", code.status())).unwrap_err();
        assert_eq!((failure.code, failure.text.as_str()), (code, "what: häppened"));
        assert_eq!(failure.detail, [0, 255, 7]);
    }
}

#[test]
fn an_error_without_a_text_gets_one() {
    assert_eq!(try_compile("fail-in:compile:11:").unwrap_err().text, "OOM without a message");
}

#[test]
fn reading_an_error_keeps_it_and_a_success_does_too() {
    let failure = try_compile("no program").unwrap_err();
    assert_eq!(failure.code, PlanDecode);
    assert_eq!(last_error(), failure);
    drop(compile("echo"));
    assert_eq!(last_error(), failure);
    assert!(try_compile("detail:01\nfail-in:compile:9:other").is_err());
    assert_eq!(last_error().text, "other");
    assert!(try_compile("fail-in:compile:9:third").is_err());
    assert_eq!(last_error().detail, b"", "the detail of an older error is gone with it");
}

#[test]
fn each_thread_has_an_error_of_its_own() {
    assert!(try_compile("fail-in:compile:9:mine").is_err());
    thread::spawn(|| {
        assert_eq!(nothing(), b"");
        assert!(try_compile("fail-in:compile:10:theirs").is_err());
    })
    .join()
    .unwrap();
    assert_eq!((last_error().code, last_error().text.as_str()), (ErrorCode::Execution, "mine"));
}

#[test]
fn panics_are_errors_with_their_text() {
    for kind in ["panic", "bomb"] {
        let failure = try_compile(&format!("{kind}-in:compile:out of luck")).unwrap_err();
        assert_eq!(failure.code, Unknown);
        let text = if kind == "panic" { "out of luck" } else { "a panic without a text" };
        assert!(failure.text.starts_with(&format!("the engine panicked: {text}.")), "{}", failure.text);

        let plan = compile(&format!("rows:1:1\n{kind}-in:schema:s\n{kind}-in:explain:e\n{kind}-in:execute:x"));
        let mut schema = support::ArrowSchema::empty();
        // SAFETY: the schema has a place on the stack, and any handle may be given.
        assert_eq!(outcome(unsafe { c::bridge_plan_schema(plan.0, &raw mut schema) }).unwrap_err().code, Unknown);
        assert!(schema.release.is_none());
        let explained =
            // SAFETY: `bytes_of` gives places for the buffer, and no options are read from a null pointer.
            bytes_of(|p, l| unsafe { c::bridge_plan_explain(plan.0, std::ptr::null(), 0, p, l) }).unwrap_err();
        assert_eq!(explained.code, Unknown);
        assert_eq!(plan.execute(&mut [], 0).unwrap_err().code, Unknown);
    }
}

#[test]
fn a_panic_while_a_plan_is_freed_is_kept_inside() {
    let plan = compile("rows:1:1\npanic-in:drop-plan:stuck");
    // SAFETY: any handle may be freed.
    unsafe { c::bridge_plan_free(plan.0) };
    assert!(last_error().text.contains("stuck"), "a free has no status, but a last error");
    assert_eq!(plan.execute(&mut [], 0).unwrap_err().code, ErrorCode::InvalidArgument, "it is freed all the same");
}

#[test]
fn a_plan_has_a_schema_and_a_text() {
    let plan = compile("rows:1:1");
    let mut schema = support::ArrowSchema::empty();
    // SAFETY: the schema has a place on the stack, and any handle may be given.
    outcome(unsafe { c::bridge_plan_schema(plan.0, &raw mut schema) }).unwrap();
    assert_eq!(support::consumer::Schema(schema).describe(), "+s n:l");
    let options = b"short";
    // SAFETY: `bytes_of` gives places for the buffer, and the options are a slice.
    let text = bytes_of(|p, l| unsafe { c::bridge_plan_explain(plan.0, options.as_ptr(), options.len(), p, l) });
    assert_eq!(text.unwrap(), b"Rows { batches: 1, rows: 1 } with options \"short\"");
}
