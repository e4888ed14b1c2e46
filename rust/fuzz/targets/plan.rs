//! Bytes that may be a plan, or options: they are refused with an error that says why, or they come through a second
//! time as they came through the first.

#![no_main]

use bridge_plan::proto::ErrorDetail;
use bridge_plan::{Limits, decode, inputs, options, reads};
use kakehashi_fuzz::mutate::mutate;
use libfuzzer_sys::{Corpus, fuzz_mutator, fuzz_target, fuzzer_mutate};
use prost::Message as _;

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    // One change in eight is one of bytes, so that messages are broken too.
    let changed = if seed % 8 == 0 { None } else { mutate(&data[..size], max_size, seed) };
    match changed {
        Some(bytes) => {
            data[..bytes.len()].copy_from_slice(&bytes);
            bytes.len()
        }
        None => fuzzer_mutate(data, size, max_size),
    }
});

fuzz_target!(|bytes: &[u8]| -> Corpus {
    let small = Limits { plan_bytes: 1 << 12, nodes: 6, expressions: 20, depth: 8 };
    // Once in a while, as most of the time is to go into what follows.
    match bytes.last() {
        Some(last) if last % 8 == 0 => drop(decode(bytes, &small)),
        Some(last) if last % 8 == 1 && bytes.len() < 100 => {
            drop((options::execute(bytes), options::explain(bytes), options::configure(bytes)));
        }
        _ => {}
    }
    match decode(bytes, &Limits::default()) {
        Ok(checked) => {
            let again = decode(&checked.plan().encode_to_vec(), &Limits::default());
            assert_eq!(again.as_ref(), Ok(&checked));
            let _ = reads(checked.plan());
            for node in &checked.plan().nodes {
                assert!(inputs(node).iter().all(|input| (1..=checked.plan().nodes.len() as u32).contains(input)));
            }
        }
        Err(error) => {
            assert!(!error.message.is_empty());
            let detail = ErrorDetail::decode(error.detail_bytes().as_slice()).expect("a detail that can be read");
            assert_eq!(detail.code, error.code.status());
        }
    }
    Corpus::Keep
});
