//! What the tests make plans of: messages for good ones, hand-made bytes for bad ones.
#![allow(dead_code, reason = "each test file uses a part")]

use bridge_plan::proto::{self, DataType, Expression, Node, Plan, TypeKind, expression, node};
use bridge_plan::{CheckedPlan, ErrorCode, Limits, PlanError, features};
use prost::Message as _;

pub fn decode(bytes: &[u8]) -> Result<CheckedPlan, PlanError> {
    bridge_plan::decode(bytes, &Limits::default())
}

/// Why the bytes are refused.
pub fn refusal(bytes: &[u8]) -> PlanError {
    let error = decode(bytes).expect_err("the plan should be refused");
    assert!(!error.message.is_empty(), "an error has a text");
    error
}

pub fn assert_refused(bytes: &[u8], code: ErrorCode, part_of_text: &str) -> PlanError {
    let error = refusal(bytes);
    assert_eq!(error.code, code, "{error}");
    assert!(error.to_string().contains(part_of_text), "{error}\nshould contain\n{part_of_text}");
    error
}

pub fn node(kind: node::Kind) -> Node {
    Node { id: 0, kind: Some(kind) }
}

pub fn expression(kind: expression::Kind) -> Expression {
    Expression { kind: Some(kind) }
}

pub fn column(name: &str) -> Expression {
    expression(expression::Kind::Column(proto::Column { name: name.into() }))
}

pub fn whole_number(value: i64) -> Expression {
    literal(proto::literal::Value::DynamicInteger(value))
}

pub fn literal(value: proto::literal::Value) -> Expression {
    expression(expression::Kind::Literal(proto::Literal { value: Some(value) }))
}

pub fn binary(operator: proto::BinaryOperator, left: u32, right: u32) -> Expression {
    expression(expression::Kind::Binary(proto::Binary { operator: operator.into(), left, right }))
}

pub fn data_type(kind: TypeKind) -> DataType {
    DataType { kind: kind.into(), ..DataType::default() }
}

pub fn list_of(item: DataType) -> DataType {
    DataType { children: vec![item], ..data_type(TypeKind::List) }
}

pub fn cast(input: u32, to: DataType) -> Expression {
    expression(expression::Kind::Cast(proto::Cast { input, data_type: Some(to), mode: 1 }))
}

pub fn schema(fields: &[(&str, TypeKind)]) -> proto::Schema {
    let field =
        |(name, kind): &(&str, TypeKind)| proto::Field { name: (*name).into(), data_type: Some(data_type(*kind)) };
    proto::Schema { fields: fields.iter().map(field).collect() }
}

pub fn scan(source: proto::scan::Source) -> Node {
    node(node::Kind::Scan(proto::Scan { source: Some(source) }))
}

pub fn memory() -> Node {
    let schema = Some(schema(&[("a", TypeKind::Int64), ("b", TypeKind::String)]));
    scan(proto::scan::Source::Memory(proto::MemoryScan { input: 0, schema }))
}

pub fn filter(input: u32, predicate: u32) -> Node {
    node(node::Kind::Filter(proto::Filter { input, predicate }))
}

pub fn project(input: u32, expressions: Vec<u32>) -> Node {
    node(node::Kind::Project(proto::Project { input, expressions }))
}

pub fn limit(input: u32, rows: u64) -> Node {
    node(node::Kind::Limit(proto::Limit { input, rows }))
}

/// A plan of these nodes and expressions; the last node is the root.
pub fn plan(nodes: Vec<Node>, expressions: Vec<Expression>) -> Plan {
    let mut plan = Plan { plan_version: 1, required_features: Vec::new(), nodes, expressions, root: 0 };
    for (id, node) in (1..).zip(&mut plan.nodes) {
        node.id = id;
        plan.root = id;
    }
    plan.required_features = features::uses(&plan).expect("a plan of known parts");
    plan
}

pub fn bytes(nodes: Vec<Node>, expressions: Vec<Expression>) -> Vec<u8> {
    plan(nodes, expressions).encode_to_vec()
}

/// `SELECT a FROM memory WHERE a > 1`.
pub fn small_plan() -> Plan {
    let expressions = vec![column("a"), whole_number(1), binary(proto::BinaryOperator::Gt, 1, 2)];
    plan(vec![memory(), filter(1, 3), project(2, vec![1])], expressions)
}

/// One expression over the columns `a` (expression 1), `b` (2) and the number 1 (3).
pub fn with_expression(of: Expression) -> Vec<u8> {
    bytes(vec![memory(), project(1, vec![4])], vec![column("a"), column("b"), whole_number(1), of])
}

/// One node over memory, with the columns `a` (expression 1), `b` (2) and the number 1 (3).
pub fn with_node(of: Node) -> Vec<u8> {
    bytes(vec![memory(), of], vec![column("a"), column("b"), whole_number(1)])
}

/// One message, by hand.
#[derive(Default, Clone)]
pub struct Bytes(pub Vec<u8>);

impl Bytes {
    pub fn varint(mut self, mut value: u64) -> Self {
        while value >= 0x80 {
            self.0.push(value as u8 | 0x80);
            value >>= 7;
        }
        self.0.push(value as u8);
        self
    }

    pub fn number(self, field: u64, value: u64) -> Self {
        self.varint(field << 3).varint(value)
    }

    pub fn part(self, field: u64, part: &[u8]) -> Self {
        let mut head = self.varint(field << 3 | 2).varint(part.len() as u64);
        head.0.extend_from_slice(part);
        head
    }

    pub fn message(self, field: u64, message: Bytes) -> Self {
        self.part(field, &message.0)
    }
}

/// The start of a plan: version 1, then memory as node 1.
pub fn hand_made() -> Bytes {
    let memory = Node { id: 1, ..memory() }.encode_to_vec();
    Bytes::default().number(1, 1).part(3, &memory)
}
