//! Any row of calls with any handles: a handle that is not alive, or of another kind, is an error and nothing else, and
//! the counters say what is alive.

#![no_main]

use kakehashi_fuzz::handles::{Caller, Step};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|steps: Vec<Step>| {
    let mut caller = Caller::default();
    steps.into_iter().take(200).for_each(|step| caller.play(step));
});
