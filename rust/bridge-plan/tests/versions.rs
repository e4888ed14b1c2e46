//! The version is looked at before anything else.

mod common;

use bridge_plan::{ErrorCode, MAX_PLAN_VERSION, MIN_PLAN_VERSION};
use common::*;

fn assert_version_refused(bytes: &[u8], version: u64) {
    let error = assert_refused(bytes, ErrorCode::PlanVersionUnsupported, &format!("version {version};"));
    assert!(error.message.contains(&format!("versions {MIN_PLAN_VERSION} to {MAX_PLAN_VERSION}")), "{error}");
    assert_eq!(error.detail().code, 4);
}

#[test]
fn no_bytes_are_a_plan_without_a_version() {
    assert_version_refused(&[], 0);
}

#[test]
fn version_0_is_refused() {
    assert_version_refused(&Bytes::default().number(1, 0).0, 0);
}

#[test]
fn the_version_after_the_last_is_refused_by_name() {
    let next = u64::from(MAX_PLAN_VERSION) + 1;
    assert_version_refused(&Bytes::default().number(1, next).0, next);
}

#[test]
fn a_version_beyond_32_bits_is_not_cut_to_size() {
    let beyond = (1 << 32) + 1;
    assert_version_refused(&Bytes::default().number(1, beyond).0, beyond);
}

#[test]
fn the_rest_of_a_newer_plan_is_not_looked_at() {
    let newer = Bytes::default().number(1, 9).part(2, b"from the future").number(4000, 1);
    assert_version_refused(&newer.0, 9);
    let garbage_behind = [newer.0.as_slice(), &[0xff; 40]].concat();
    assert_version_refused(&garbage_behind, 9);
}

#[test]
fn the_version_is_found_behind_other_fields() {
    assert_version_refused(&Bytes::default().part(2, b"from the future").number(1, 9).0, 9);
}

#[test]
fn a_version_that_is_no_integer_is_malformed() {
    assert_refused(&Bytes::default().part(1, b"1").0, ErrorCode::PlanDecode, "Plan.plan_version");
}
