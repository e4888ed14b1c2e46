//! What the schema does not have is refused by its name, never dropped.

mod common;

use bridge_plan::ErrorCode;
use bridge_plan::proto::{self, expression};
use common::*;
use prost::Message as _;

fn assert_unknown(bytes: &Bytes, name: &str, node: u32, expression: u32) {
    let error = assert_refused(&bytes.0, ErrorCode::Unsupported, name);
    assert_eq!((error.feature.as_str(), error.node, error.expression), (name, node, expression), "{error}");
    let detail = proto::ErrorDetail::decode(error.detail_bytes().as_slice()).expect("detail");
    assert_eq!((detail.code, detail.node_id, detail.expression_id), (10, node, expression));
    assert_eq!(detail.feature, name);
}

#[test]
fn a_field_of_the_plan() {
    assert_unknown(&hand_made().number(49, 1), "Plan field 49", 0, 0);
}

#[test]
fn a_kind_of_node() {
    let node = Bytes::default().number(1, 2).message(49, Bytes::default().number(1, 1));
    assert_unknown(&hand_made().message(3, node), "Node.kind field 49", 2, 0);
}

#[test]
fn a_kind_of_node_that_stands_before_the_id() {
    let node = Bytes::default().message(49, Bytes::default().number(1, 1)).number(1, 2);
    assert_unknown(&hand_made().message(3, node), "Node.kind field 49", 2, 0);
}

#[test]
fn a_field_beside_a_known_kind_of_node() {
    let node = Bytes::default().number(1, 2).message(12, Bytes::default().number(1, 1)).number(3, 7);
    assert_unknown(&hand_made().message(3, node), "Node field 3", 2, 0);
}

#[test]
fn a_field_of_a_node() {
    let node = Bytes::default().number(1, 2).message(12, Bytes::default().number(1, 1).number(2, 1).number(3, 1));
    assert_unknown(&hand_made().message(3, node), "Filter field 3", 2, 0);
}

#[test]
fn a_source_of_a_scan() {
    let node = Bytes::default().number(1, 2).message(10, Bytes::default().message(6, Bytes::default()));
    assert_unknown(&hand_made().message(3, node), "Scan.source field 6", 2, 0);
}

#[test]
fn a_kind_of_expression() {
    let bytes = hand_made().part(4, &column("a").encode_to_vec()).message(4, Bytes::default().part(120, b"x"));
    assert_unknown(&bytes, "Expression.kind field 120", 0, 2);
}

#[test]
fn an_option_of_a_function() {
    let call = Bytes::default().number(1, 1).number(2, 1).number(28, 1);
    assert_unknown(&hand_made().message(4, Bytes::default().message(50, call)), "StringFunctionCall field 28", 0, 1);
}

#[test]
fn a_function() {
    let call = Bytes::default().number(1, 999).number(2, 1);
    assert_unknown(&hand_made().message(4, Bytes::default().message(50, call)), "StringFunction value 999", 0, 1);
}

#[test]
fn a_function_that_is_not_there_between_two_that_are() {
    let call = Bytes::default().number(1, 11).number(2, 1);
    assert_unknown(&hand_made().message(4, Bytes::default().message(50, call)), "StringFunction value 11", 0, 1);
}

#[test]
fn a_negative_function() {
    let call = Bytes::default().number(1, u64::MAX);
    assert_unknown(&hand_made().message(4, Bytes::default().message(50, call)), "StringFunction value -1", 0, 1);
}

#[test]
fn a_choice_of_an_option() {
    let call = Bytes::default().number(1, 8).number(2, 1).number(11, 77);
    assert_unknown(&hand_made().message(4, Bytes::default().message(11, call)), "QuantileMethod value 77", 0, 1);
}

#[test]
fn a_data_type_inside_another() {
    let list = Bytes::default().number(1, 25).message(2, Bytes::default().number(1, 28));
    let cast = Bytes::default().number(1, 1).message(2, list);
    assert_unknown(&hand_made().message(4, Bytes::default().message(4, cast)), "TypeKind value 28", 0, 1);
}

#[test]
fn a_field_of_a_map() {
    let entry = Bytes::default().part(1, b"a").part(2, b"b").number(3, 1);
    let csv = Bytes::default().message(13, entry);
    let node = Bytes::default().number(1, 2).message(10, Bytes::default().message(3, csv));
    assert_unknown(&hand_made().message(3, node), "CsvScan.NullValuesByColumnEntry field 3", 2, 0);
}

#[test]
fn a_required_feature_is_named_before_what_it_is_for() {
    let newer = Bytes::default().message(121, Bytes::default());
    let bytes = Bytes::default().number(1, 1).part(2, b"geo.distance").message(4, newer);
    assert_unknown(&bytes, "geo.distance", 0, 0);
}

#[test]
fn a_name_of_a_message_is_no_feature() {
    for name in ["scan", "sink", "join", "concat", "binary_string", "string.contains", "unspecified", " filter"] {
        assert_unknown(&Bytes::default().number(1, 1).part(2, name.as_bytes()), name, 0, 0);
    }
}

#[test]
fn what_a_plan_uses_it_must_require() {
    let mut plan = small_plan();
    plan.required_features.retain(|name| name != "binary.gt");
    let error = assert_refused(&plan.encode_to_vec(), ErrorCode::PlanDecode, "uses binary.gt without");
    assert_eq!(error.feature, "binary.gt");
}

#[test]
fn what_a_plan_requires_it_must_use() {
    let mut plan = small_plan();
    plan.required_features.push("unpivot".into());
    let error = assert_refused(&plan.encode_to_vec(), ErrorCode::PlanDecode, "has unpivot in its required_features");
    assert_eq!(error.feature, "unpivot");
}

#[test]
fn required_features_are_sorted_and_do_not_repeat() {
    let mut plan = small_plan();
    plan.required_features.swap(0, 1);
    assert_refused(&plan.encode_to_vec(), ErrorCode::PlanDecode, "not sorted");
    let mut plan = small_plan();
    plan.required_features.insert(0, "binary.gt".into());
    assert_refused(&plan.encode_to_vec(), ErrorCode::PlanDecode, "repeats");
}

#[test]
fn a_function_with_the_same_name_as_a_node_is_another_thing_of_the_same_name() {
    let call = proto::GeneralFunctionCall {
        function: proto::GeneralFunction::Filter.into(),
        arguments: vec![1, 1],
        ..proto::GeneralFunctionCall::default()
    };
    let bytes = with_expression(expression(expression::Kind::General(call)));
    let plan = decode(&bytes).expect("a good plan").into_plan();
    assert!(plan.required_features.contains(&"filter".into()));
}

#[test]
fn options_are_refused_as_plans_are() {
    use bridge_plan::options;
    assert_eq!(options::execute(&[]).expect("defaults"), proto::ExecuteOptions::default());
    let error = options::execute(&Bytes::default().number(9, 1).0).expect_err("unknown");
    assert_eq!((error.code, error.feature.as_str()), (ErrorCode::Unsupported, "ExecuteOptions field 9"));
    let error = options::explain(&Bytes::default().number(1, 4).0).expect_err("unknown");
    assert_eq!((error.code, error.feature.as_str()), (ErrorCode::Unsupported, "ExplainFormat value 4"));
    let error = options::configure(&Bytes::default().part(1, b"four").0).expect_err("not a number");
    assert_eq!(error.code, ErrorCode::PlanDecode);
    let packed = Bytes::default().part(7, &[1, 6, 7]);
    let error = options::execute(&packed.0).expect_err("unknown");
    assert_eq!(error.feature, "Optimization value 7");
}
