//! Waiting for the engine to be idle. A file of its own, as what runs is counted for the whole process.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::thread;
use std::time::Duration;

use support::{c, outcome};

/// Queries that run still after so long.
fn running(timeout_millis: u64) -> u64 {
    let mut running = u64::MAX;
    // SAFETY: the number has a place.
    outcome(unsafe { c::bridge_idle_wait(timeout_millis, &raw mut running) }).unwrap();
    running
}

#[test]
fn waiting_ends_with_the_last_query_or_with_the_time() {
    assert_eq!(running(0), 0);
    let works = [bridge_abi::working(), bridge_abi::working()];
    assert_eq!((running(0), running(20)), (2, 2));

    let ending = thread::spawn(move || {
        for work in works {
            thread::sleep(Duration::from_millis(10));
            drop(work);
        }
    });

    assert_eq!(running(u64::MAX), 0);
    ending.join().unwrap();
}
