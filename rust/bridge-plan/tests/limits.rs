//! Large plans and deep ones: decoded or refused, on a small stack.

mod common;

use bridge_plan::proto::{self, BinaryOperator, Expression, Node, expression, node};
use bridge_plan::{CheckedPlan, ErrorCode, Limits, PlanError, decode};
use common::{assert_refused, bytes, column, data_type, list_of, literal, memory, project, small_plan};
use prost::Message as _;

/// Decodes and drops on a stack of 256 KiB, an eighth of what a thread usually has.
fn decode_on_a_small_stack(bytes: Vec<u8>, limits: Limits) -> Result<CheckedPlan, PlanError> {
    let decoding = move || {
        let decoded = decode(&bytes, &limits);
        drop(decoded.clone());
        decoded
    };
    std::thread::Builder::new().stack_size(256 << 10).spawn(decoding).expect("a thread").join().expect("no overflow")
}

fn assert_limit(limits: Limits, name: &str, at: (u32, u32)) {
    let error = decode(&small_plan().encode_to_vec(), &limits).expect_err("over the limit");
    assert_eq!((error.code, error.feature.as_str()), (ErrorCode::Unsupported, name), "{error}");
    assert_eq!((error.node, error.expression), at, "{error}");
}

/// Expressions that use each other in a row.
fn deep_expressions(depth: u32) -> Vec<Expression> {
    let mut expressions = vec![column("a")];
    expressions.extend((1..depth).map(|position| common::binary(BinaryOperator::Add, position, position)));
    expressions
}

fn deep_expression(depth: u32) -> Vec<u8> {
    bytes(vec![memory(), project(1, vec![depth])], deep_expressions(depth))
}

fn deep_nodes(depth: u32) -> Vec<u8> {
    let mut nodes = vec![memory()];
    nodes.extend((1..depth).map(|position| common::limit(position, 1)));
    bytes(nodes, vec![])
}

/// As many scans less one, all under one concat.
fn wide_nodes(nodes: u32) -> Vec<u8> {
    let scans = nodes - 1;
    let concat = proto::Concat { inputs: (1..=scans).collect(), how: 1 };
    let mut all: Vec<Node> = (0..scans).map(|_| memory()).collect();
    all.push(common::node(node::Kind::Concat(concat)));
    bytes(all, vec![])
}

#[test]
fn what_is_just_within_all_limits_is_decoded() {
    let plan = small_plan().encode_to_vec();
    // project over filter over the predicate over its column
    let limits = Limits { plan_bytes: plan.len(), nodes: 3, expressions: 3, depth: 4 };
    assert!(decode(&plan, &limits).is_ok());
}

#[test]
fn what_passes_a_limit_is_refused_by_the_limits_name() {
    let plan_bytes = small_plan().encode_to_vec().len() - 1;
    assert_limit(Limits { plan_bytes, ..Limits::default() }, "limits.plan_bytes", (0, 0));
    assert_limit(Limits { nodes: 2, ..Limits::default() }, "limits.nodes", (3, 0));
    assert_limit(Limits { expressions: 2, ..Limits::default() }, "limits.expressions", (0, 3));
    assert_limit(Limits { depth: 3, ..Limits::default() }, "limits.depth", (3, 0));
    assert_limit(Limits { depth: 1, ..Limits::default() }, "limits.depth", (0, 3));
}

#[test]
fn nothing_is_built_of_a_plan_with_too_many_nodes() {
    // Two bytes each: the messages would take 200 times as much memory.
    let plan = [&[0x08, 0x01], [0x1a, 0x00].repeat(10_000_000).as_slice()].concat();
    let error = assert_refused(&plan, ErrorCode::Unsupported, "takes at most 100000 (nodes)");
    assert_eq!((error.feature.as_str(), error.node), ("limits.nodes", 100_001));
}

#[test]
fn a_hundred_thousand_nodes_side_by_side_are_decoded() {
    let decoded = decode_on_a_small_stack(wide_nodes(100_000), Limits::default()).expect("within the limits");
    assert_eq!(decoded.plan().nodes.len(), 100_000);
}

#[test]
fn one_node_more_is_refused() {
    let error = decode_on_a_small_stack(wide_nodes(100_001), Limits::default()).expect_err("over the limit");
    assert_eq!(error.feature, "limits.nodes");
}

#[test]
fn a_hundred_thousand_nodes_below_each_other_are_too_deep() {
    let error = decode_on_a_small_stack(deep_nodes(100_000), Limits::default()).expect_err("over the limit");
    assert_eq!((error.feature.as_str(), error.node), ("limits.depth", 10_001));
}

#[test]
fn without_a_limit_of_depth_they_are_decoded() {
    let limits = Limits { depth: u32::MAX, ..Limits::default() };
    assert!(decode_on_a_small_stack(deep_nodes(100_000), limits).is_ok());
    assert!(decode_on_a_small_stack(deep_expression(100_000), limits).is_ok());
}

#[test]
fn an_expression_as_deep_as_the_limit_is_decoded_and_a_deeper_one_refused() {
    // The node that uses it is one deeper.
    assert!(decode_on_a_small_stack(deep_expression(9_999), Limits::default()).is_ok());
    let error = decode_on_a_small_stack(deep_expression(10_000), Limits::default()).expect_err("over the limit");
    assert_eq!((error.feature.as_str(), error.node, error.expression), ("limits.depth", 2, 0));
    let error = decode_on_a_small_stack(deep_expression(10_001), Limits::default()).expect_err("over the limit");
    assert_eq!((error.feature.as_str(), error.node, error.expression), ("limits.depth", 0, 10_001));
}

#[test]
fn an_expression_that_is_used_by_all_is_gone_over_once() {
    // Its tree has 2^9,998 leaves.
    let depth = 9_999;
    let decoded = decode_on_a_small_stack(deep_expression(depth), Limits::default()).expect("within the limits");
    assert_eq!(decoded.plan().expressions.len(), depth as usize);
}

#[test]
fn data_types_nest_64_deep_and_no_deeper() {
    let nested = |depth| {
        let mut of = data_type(proto::TypeKind::Int8);
        for _ in 1..depth {
            of = list_of(of);
        }
        of
    };
    let in_a_cast = |depth| common::with_expression(common::cast(1, nested(depth)));
    let in_a_literal = |depth| {
        let schema = proto::Schema { fields: vec![proto::Field { name: "x".into(), data_type: Some(nested(depth)) }] };
        let null = proto::literal::Value::Null(nested(depth));
        let values = vec![proto::Literal { value: Some(null) }];
        common::with_expression(literal(proto::literal::Value::Struct(proto::StructLiteral {
            schema: Some(schema),
            values,
        })))
    };
    for of in [in_a_cast(64), in_a_literal(64)] {
        assert!(decode_on_a_small_stack(of, Limits::default()).is_ok());
    }
    for of in [in_a_cast(65), in_a_literal(65)] {
        let error = assert_refused(&of, ErrorCode::PlanDecode, "64 deep");
        assert_eq!(error.expression, 4);
    }
}

#[test]
fn literals_nest_38_deep_and_no_deeper() {
    let nested = |depth| {
        let (mut value, mut of) = (proto::literal::Value::Boolean(true), data_type(proto::TypeKind::Boolean));
        for _ in 0..depth {
            let items = vec![proto::Literal { value: Some(value) }];
            value = proto::literal::Value::List(proto::ListLiteral { item_type: Some(of.clone()), items });
            of = list_of(of);
        }
        literal(value)
    };
    assert!(decode_on_a_small_stack(common::with_expression(nested(38)), Limits::default()).is_ok());
    let deeper = common::hand_made().part(4, &nested(39).encode_to_vec());
    let error = assert_refused(&deeper.0, ErrorCode::PlanDecode, "stands more than 80 messages deep");
    assert_eq!(error.expression, 1);
}

#[test]
fn the_name_of_a_large_expression_is_found_without_its_limit() {
    let items = vec![proto::Literal { value: Some(proto::literal::Value::DynamicInteger(1)) }; 100_000];
    let item_type = Some(data_type(proto::TypeKind::Int64));
    let list = proto::literal::Value::List(proto::ListLiteral { item_type, items });
    let of = expression::Kind::Literal(proto::Literal { value: Some(list) });
    assert_eq!(bridge_plan::features::expression_name(&common::expression(of)), "literal");
}
