//! What an engine warns of comes to the caller once, and in order.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test may fail")]

mod support;

use bridge_abi::warn;
use support::{bytes_of, c};

fn taken() -> Vec<String> {
    // SAFETY: `bytes_of` gives places for the buffer.
    let bytes = bytes_of(|pointer, length| unsafe { c::bridge_warnings_take(pointer, length) }).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    text.split_terminator('\0').map(str::to_owned).collect()
}

// The warnings belong to the process, so this is one test.
#[test]
fn warnings_are_taken_once_in_their_order_and_none_is_lost_without_a_word() {
    assert_eq!(taken(), [""; 0]);
    warn("this is old");
    std::thread::spawn(|| warn("two\nlines")).join().unwrap();
    assert_eq!(taken(), ["this is old", "two\nlines"]);
    assert_eq!(taken(), [""; 0]);

    warn("a zero\0byte");
    assert_eq!(taken(), ["a zero\u{fffd}byte"]);

    (0..1003).for_each(|number| warn(&number.to_string()));
    let many = taken();
    assert_eq!(many.len(), 1001);
    assert_eq!((many[999].as_str(), many[1000].as_str()), ("999", "3 more warnings were not kept"));
}
