//! The header and the library say the same: functions in both directions, and every constant.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::{env, fs};

use bridge_abi::ErrorCode;
use object::Object;

fn header() -> String {
    fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/include/polars_bridge.h")).unwrap()
}

/// The header without its comments.
fn code() -> String {
    let header = header();
    let mut parts = header.split("/*");
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |code, part| code + part.split_once("*/").unwrap().1)
}

/// The library that cargo built beside this test, as loaders see it.
fn library() -> PathBuf {
    let name = format!("{}bridge_test_engine{}", env::consts::DLL_PREFIX, env::consts::DLL_SUFFIX);
    env::current_exe().unwrap().with_file_name(name)
}

#[test]
fn the_library_exports_what_the_header_declares_and_nothing_else() {
    let code = code();
    let declared: BTreeSet<&str> = code
        .split(|character: char| !character.is_alphanumeric() && character != '_' && character != '(')
        .filter_map(|word| word.strip_suffix('(').or_else(|| word.split_once('(').map(|(name, _)| name)))
        .filter(|name| name.starts_with("bridge_"))
        .collect();
    let bytes = fs::read(library()).unwrap();
    let file = object::File::parse(&*bytes).unwrap();
    let exports = file.exports().unwrap();
    let exported: BTreeSet<&str> =
        exports.iter().map(|export| std::str::from_utf8(export.name()).unwrap().trim_start_matches('_')).collect();
    assert_eq!(declared, exported);
    assert_eq!(declared.len(), 30, "a function was added or lost: is the binding told?");
}

/// The numbers that the header defines under names with this prefix.
fn constants(prefix: &str) -> BTreeMap<String, i64> {
    let code = code();
    let definitions = code.lines().filter_map(|line| line.strip_prefix("#define ")?.split_once(' '));
    let numbers = definitions.filter_map(|(name, value)| Some((name.strip_prefix(prefix)?, value.parse().ok()?)));
    numbers.map(|(name, value)| (name.to_owned(), value)).collect()
}

#[test]
fn the_header_has_every_error_code_under_its_name() {
    let codes = ErrorCode::ALL.map(|code| (code.name().to_owned(), i64::from(code.status())));
    assert_eq!(constants("BRIDGE_ERR_"), BTreeMap::from(codes));
    assert_eq!(constants("BRIDGE_")["OK"], 0);
    assert_eq!(ErrorCode::ALL.map(ErrorCode::status), std::array::from_fn(|index| index as i32 + 1));
}

#[test]
fn the_header_has_the_version_and_the_counters() {
    assert_eq!(constants("BRIDGE_")["ABI_VERSION"], i64::from(bridge_abi::ABI_VERSION));
    let names = ["PLANS", "QUERIES", "STREAMS", "READERS", "BATCHES", "COUNT"];
    let places = names.iter().enumerate().map(|(place, name)| ((*name).to_owned(), place as i64));
    assert_eq!(constants("BRIDGE_COUNTER_"), places.collect());
    assert_eq!(support::counters().len(), names.len() - 1);
}

#[test]
fn each_counter_counts_what_its_name_says() {
    use std::ptr;
    use support::{ArrowArray, Token, c, compile, counters};

    let plan = compile("rows:1:1");
    let query = [Token::new(), Token::new()];
    let stream = [0; 3].map(|_| plan.execute(&mut [], 0).unwrap());
    let reader = [0; 4].map(|_| {
        let mut reader = 0;
        let out = &raw mut reader;
        // SAFETY: there are no inputs and no options to be read, and the reader has a place.
        let status = unsafe { c::bridge_plan_execute_ipc(plan.0, ptr::null(), ptr::null(), 0, ptr::null(), 0, 0, out) };
        support::outcome(status).unwrap();
        reader
    });
    let batch = [0; 5].map(|_| {
        let (template, mut out) = (ArrowArray::empty(), ArrowArray::empty());
        // SAFETY: the template is a batch without children and buffers, and the copy has a place on the stack.
        support::outcome(unsafe { c::bridge_batch_export(&raw const template, 0, &raw mut out) }).unwrap();
        support::consumer::Batch(out)
    });
    assert_eq!(counters(), [1, 2, 3, 4, 5]);
    drop((plan, query, stream, batch));
    // SAFETY: any handle may be freed.
    reader.into_iter().for_each(|reader| unsafe { c::bridge_ipc_free(reader) });
    assert_eq!(counters(), [0; 5]);
}
