//! Bytes that no correct encoder makes, random ones among them: always a typed error, never a panic.

mod common;

use bridge_plan::ErrorCode;
use bridge_plan::proto;
use common::*;
use proptest::prelude::*;
use prost::Message as _;

fn assert_malformed(bytes: &[u8], part_of_text: &str) {
    assert_refused(bytes, ErrorCode::PlanDecode, part_of_text);
}

#[test]
fn a_plan_that_is_cut_off_anywhere_is_refused() {
    let whole = small_plan().encode_to_vec();
    for length in 0..whole.len() {
        let error = refusal(&whole[..length]);
        let expected = if length < 1 { ErrorCode::PlanVersionUnsupported } else { ErrorCode::PlanDecode };
        assert_eq!(error.code, expected, "{length} bytes: {error}");
    }
}

#[test]
fn a_length_beyond_the_message_is_refused() {
    let node = Bytes::default().varint(10 << 3 | 2).varint(1 << 60);
    assert_malformed(&hand_made().message(3, node).0, "cut off");
    let node = Bytes::default().varint(10 << 3 | 2).varint(u64::MAX);
    assert_malformed(&hand_made().message(3, node).0, "cut off");
}

#[test]
fn an_inner_message_cannot_be_longer_than_the_outer() {
    let node = Bytes::default().number(1, 2).varint(12 << 3 | 2).varint(3);
    assert_malformed(&hand_made().message(3, node).part(2, b"filter").0, "plan node 2");
}

#[test]
fn a_wrong_encoding_is_refused() {
    let node = Bytes::default().part(1, b"2");
    assert_malformed(&hand_made().message(3, node).0, "Node.id is encoded as Length, not Varint");
    let node = Bytes::default().number(1, 2).number(12, 1);
    assert_malformed(&hand_made().message(3, node).0, "Node.filter is encoded as Varint, not Length");
}

#[test]
fn groups_and_numbers_that_no_field_has_are_refused() {
    for wire_type in [3, 4, 6, 7] {
        assert_malformed(&Bytes::default().number(1, 1).varint(6 << 3 | wire_type).0, "wire type");
    }
    assert_malformed(&Bytes::default().number(1, 1).number(0, 1).0, "field number 0");
    assert_malformed(&Bytes::default().number(1, 1).number(1 << 29, 1).0, "field number");
    assert_malformed(&Bytes::default().number(1, 1).varint(!7).0, "field number");
}

#[test]
fn integers_of_more_than_64_bits_are_refused() {
    let too_long = [0x28, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x02];
    assert_malformed(&[&[0x08, 0x01], too_long.as_slice()].concat(), "64 bits");
}

#[test]
fn numbers_that_do_not_fit_are_not_cut_to_size() {
    assert_malformed(&hand_made().number(5, (1 << 32) + 1).0, "Plan.root is 4294967297");
    let operator = Bytes::default().number(1, (1 << 32) + 1);
    assert_malformed(&hand_made().message(4, Bytes::default().message(3, operator)).0, "Binary.operator");
    let sort = Bytes::default().number(1, 1).number(5, 2);
    let node = Bytes::default().number(1, 2).message(15, sort);
    assert_malformed(&hand_made().message(3, node).0, "Sort.maintain_order is 2");
}

#[test]
fn what_may_stand_once_may_not_stand_twice() {
    assert_malformed(&hand_made().number(5, 1).number(5, 1).0, "Plan.root is there twice");
    assert_malformed(&Bytes::default().number(1, 1).number(1, 1).0, "Plan.plan_version is there twice");
    let reverse = Bytes::default().number(1, 1);
    let node = Bytes::default().number(1, 2).message(28, reverse.clone()).message(28, reverse.clone());
    assert_malformed(&hand_made().message(3, node).0, "Node.reverse is there twice");
    let node = Bytes::default().number(1, 2).message(28, reverse.clone()).message(16, reverse);
    assert_malformed(&hand_made().message(3, node).0, "Node.kind is there twice, the second time as limit");
}

#[test]
fn text_that_is_not_utf_8_is_refused_with_its_place() {
    let column = Bytes::default().message(1, Bytes::default().part(1, &[0xc3, 0x28]));
    assert_malformed(&hand_made().message(4, column).0, "plan expression 1: Column.name is not UTF-8");
    assert_malformed(&Bytes::default().number(1, 1).part(2, &[0xff]).0, "required_features is not UTF-8");
}

#[test]
fn messages_in_messages_end_before_a_stack_does() {
    let mut deepest = Bytes::default().number(1, 6);
    for _ in 0..2_000 {
        deepest = Bytes::default().number(1, 25).message(2, deepest);
    }
    let cast = Bytes::default().number(1, 1).message(2, deepest);
    assert_malformed(&hand_made().message(4, Bytes::default().message(4, cast)).0, "DataType stands more than 80");
}

/// A message of random fields with the numbers that the schema uses most, some with messages of the same making.
fn random_message() -> impl Strategy<Value = Vec<u8>> {
    let number = prop_oneof![4 => 1_u64..30, 1 => 30_u64..200];
    let leaf = prop_oneof![
        (number.clone(), any::<u64>()).prop_map(|(field, value)| Bytes::default().number(field, value).0),
        (number.clone(), 0_u64..30).prop_map(|(field, value)| Bytes::default().number(field, value).0),
        (number.clone(), "[a-z.]{0,8}").prop_map(|(field, text)| Bytes::default().part(field, text.as_bytes()).0),
    ];
    leaf.prop_recursive(6, 64, 6, move |inner| {
        (number.clone(), prop::collection::vec(inner, 0..6))
            .prop_map(|(field, parts)| Bytes::default().part(field, &parts.concat()).0)
    })
}

/// Errors say what is wrong; what is not refused comes through another time.
fn decodes_or_is_refused(bytes: &[u8]) -> Result<(), TestCaseError> {
    match decode(bytes) {
        Ok(checked) => {
            let again = decode(&checked.plan().encode_to_vec());
            prop_assert_eq!(again.as_ref(), Ok(&checked));
        }
        Err(error) => {
            prop_assert!(!error.message.is_empty());
            let detail = proto::ErrorDetail::decode(error.detail_bytes().as_slice());
            prop_assert_eq!(detail.map(|detail| detail.code), Ok(error.code.status()));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(decode(&bytes).is_err());
    }

    #[test]
    fn random_bytes_behind_a_good_version_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(decode(&[&[0x08, 0x01], bytes.as_slice()].concat()).is_err());
    }

    #[test]
    fn random_messages_never_panic(parts in prop::collection::vec(random_message(), 0..8)) {
        decodes_or_is_refused(&[&[0x08, 0x01], parts.concat().as_slice()].concat())?;
    }

    #[test]
    fn a_damaged_plan_never_panics(at in any::<prop::sample::Index>(), byte in any::<u8>(), kind in 0..3) {
        let mut bytes = small_plan().encode_to_vec();
        let at = at.index(bytes.len());
        match kind {
            0 => bytes[at] = byte,
            1 => bytes.insert(at, byte),
            _ => drop(bytes.remove(at)),
        }
        decodes_or_is_refused(&bytes)?;
    }
}
