//! M1-T05, and everything gone at the end: alone in a process, as the counters belong to all of it.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::sync::Barrier;
use std::thread;

use bridge_abi::ErrorCode;
use support::foreign::{self, Ledger};
use support::{Token, compile, counters, last_error, try_compile};

/// Ten threads run one plan and many, with errors among them; each sees its own errors and all of its rows.
#[test]
fn m1_t05_concurrent_executions_do_not_mix_up_their_errors_and_leave_nothing_behind() {
    let shared = compile("echo");
    let (ledger, start) = (Ledger::new(), Barrier::new(10));
    thread::scope(|scope| {
        for worker in 0..10_i64 {
            let (shared, ledger, start) = (&shared, &ledger, &start);
            scope.spawn(move || {
                start.wait();
                for round in 0..200_i64 {
                    let value = 1000 * worker + round;
                    let input = foreign::stream_of(&[&[value], &[value + 1, value + 2]], ledger);
                    let mut output = shared.execute(&mut [input], 0).unwrap();

                    let text = format!("error {value}");
                    let code = ErrorCode::ALL[(value % 13) as usize];
                    let failure = try_compile(&format!("fail-in:compile:{}:{text}", code.status())).unwrap_err();
                    assert_eq!((failure.code, failure.text.as_str()), (code, text.as_str()));

                    assert_eq!(output.all().unwrap(), [vec![value], vec![value + 1, value + 2]]);
                    assert_eq!(last_error().text, text, "a success of this thread or another changed its error");

                    let failing = compile(&format!("rows:2:1\nfail-in:next=1:{}:stream {value}", code.status()));
                    let query = Token::new();
                    let mut output = failing.execute(&mut [], query.0).unwrap();
                    assert_eq!(output.values().unwrap(), Some(vec![0]));
                    let failure = output.values().unwrap_err();
                    assert_eq!((failure.text.as_str(), failure.last.code), (format!("stream {value}").as_str(), code));

                    let panicking = compile(&format!("panic-in:execute:panic {value}"));
                    let failure = panicking.execute(&mut [foreign::stream_of(&[&[1]], ledger)], 0).unwrap_err();
                    assert!(failure.text.contains(&format!("panic {value}.")), "{}", failure.text);

                    if round % 3 == 0 {
                        let mut early = shared.execute(&mut [foreign::stream_of(&[&[1], &[2]], ledger)], 0).unwrap();
                        drop(early.batch().unwrap());
                    }
                }
            });
        }
    });
    drop(shared);
    assert_eq!(ledger.live(), 0, "every input was released exactly once");
    assert_eq!(counters(), [0; 5], "nothing is left");
}
