//! Process-wide options: alone in a process, as they hold for all of it.

#![allow(clippy::undocumented_unsafe_blocks, reason = "every call keeps to the contract of the header")]
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test may fail")]

mod support;

use bridge_abi::ErrorCode::{Execution, Unknown, Unsupported};
use support::{Failure, bytes_of, c, outcome};

fn configure(options: &str) -> Result<(), Failure> {
    outcome(unsafe { c::bridge_configure(options.as_ptr(), options.len()) })
}

#[test]
fn options_hold_for_the_process_and_faults_of_the_engine_are_errors() {
    let version = || bytes_of(|pointer, length| unsafe { c::bridge_engine_version(pointer, length) });
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

    outcome(unsafe { c::bridge_configure(std::ptr::null(), 0) }).unwrap();
    assert_eq!(capabilities().unwrap(), b"", "no options are the default ones");
}
