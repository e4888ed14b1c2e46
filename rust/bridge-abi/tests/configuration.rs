//! Process-wide options: alone in a process, as they hold for all of it.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test may fail")]

mod support;

use bridge_abi::ErrorCode::{Execution, Unknown, Unsupported};
use support::{Failure, bytes_of, c, outcome};

fn configure(options: &str) -> Result<(), Failure> {
    // SAFETY: the bytes are a slice that outlives the call.
    outcome(unsafe { c::bridge_configure(options.as_ptr(), options.len()) })
}

#[test]
fn options_hold_for_the_process_and_faults_of_the_engine_are_errors() {
    // SAFETY: `bytes_of` gives places for the buffer.
    let version = || bytes_of(|pointer, length| unsafe { c::bridge_engine_version(pointer, length) });
    // SAFETY: `bytes_of` gives places for the buffer.
    let capabilities = || bytes_of(|pointer, length| unsafe { c::bridge_capabilities(pointer, length) });
    assert!(version().unwrap().starts_with(b"test engine "));
    assert_eq!(capabilities().unwrap(), b"");

    configure("capabilities:0a0b").unwrap();
    assert_eq!(capabilities().unwrap(), [10, 11]);
    assert_eq!(configure("fail-in:configure:10:too late").unwrap_err().code, Unsupported);
    assert_eq!(configure("panic-in:configure:bad").unwrap_err().code, Unknown);
    assert_eq!(capabilities().unwrap(), [10, 11], "a failure changes nothing");

    configure("panic-in:version:v\nfail-in:capabilities:9:c").unwrap();
    assert_eq!(version().unwrap_err().code, Unknown);
    assert_eq!(capabilities().unwrap_err().code, Execution);
    assert_eq!(c::bridge_abi_version(), bridge_abi::ABI_VERSION);

    // SAFETY: no bytes are read from a null pointer with the length 0.
    outcome(unsafe { c::bridge_configure(std::ptr::null(), 0) }).unwrap();
    assert_eq!(capabilities().unwrap(), b"", "no options are the default ones");
}
