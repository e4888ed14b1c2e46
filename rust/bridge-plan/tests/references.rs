//! References: inputs before users, so that there are no cycles.

mod common;

use bridge_plan::ErrorCode;
use bridge_plan::proto::{self, BinaryOperator, Plan, TypeKind, expression, node, selector};
use common::*;
use prost::Message as _;

fn assert_malformed(bytes: &[u8], node: u32, expression: u32, part_of_text: &str) {
    let error = assert_refused(bytes, ErrorCode::PlanDecode, part_of_text);
    assert_eq!((error.node, error.expression), (node, expression), "{error}");
}

fn with_root(root: u32) -> Vec<u8> {
    Plan { root, ..small_plan() }.encode_to_vec()
}

#[test]
fn the_root_is_one_of_the_nodes() {
    assert_malformed(&with_root(0), 0, 0, "the root is node 0 and there are 3");
    assert_malformed(&with_root(4), 0, 0, "the root is node 4 and there are 3");
    assert_malformed(&with_root(u32::MAX), 0, 0, "the root is node 4294967295");
    assert!(decode(&with_root(2)).is_ok(), "any node may be the root");
}

#[test]
fn a_plan_without_nodes_has_no_root() {
    assert_malformed(&Bytes::default().number(1, 1).0, 0, 0, "the root is node 0 and there are 0");
}

#[test]
fn an_id_is_the_nodes_position() {
    for wrong in [0, 1, 3, u32::MAX] {
        let mut plan = small_plan();
        plan.nodes[1].id = wrong;
        assert_malformed(&plan.encode_to_vec(), 2, 0, &format!("the node's id is {wrong} and must be its position, 2"));
    }
}

#[test]
fn a_node_cannot_read_itself_or_what_comes_later_or_nothing() {
    for wrong in [0, 2, 3, u32::MAX] {
        let mut plan = small_plan();
        plan.nodes[1].kind = filter(wrong, 3).kind;
        assert_malformed(&plan.encode_to_vec(), 2, 0, &format!("plan node 2 (filter): input is node {wrong}"));
    }
}

#[test]
fn two_nodes_cannot_read_each_other() {
    let plan = plan(vec![memory(), limit(3, 1), limit(2, 1)], vec![]);
    assert_malformed(&plan.encode_to_vec(), 2, 0, "input is node 3");
}

#[test]
fn a_node_uses_expressions_that_are_there() {
    for wrong in [0, 4, u32::MAX] {
        let mut plan = small_plan();
        plan.nodes[1].kind = filter(1, wrong).kind;
        assert_malformed(&plan.encode_to_vec(), 2, 0, &format!("predicate is expression {wrong}"));
    }
}

#[test]
fn an_expression_uses_what_comes_before_it() {
    for wrong in [0, 3, 4, u32::MAX] {
        let mut plan = small_plan();
        plan.expressions[2] = binary(BinaryOperator::Gt, 1, wrong);
        let text = format!("plan expression 3 (binary.gt): right is expression {wrong}");
        assert_malformed(&plan.encode_to_vec(), 0, 3, &text);
    }
}

/// One node of each kind that refers to others, the last reference wrong.
#[test]
fn every_reference_of_a_node_is_looked_at() {
    use node::Kind as K;
    let (input, columns) = (1, vec![1, 9]);
    let kinds = [
        K::Project(proto::Project { input, expressions: columns.clone() }),
        K::Filter(proto::Filter { input, predicate: 9 }),
        K::WithColumns(proto::WithColumns { input, expressions: columns.clone() }),
        K::GroupbyAgg(proto::GroupByAgg { input, keys: columns.clone(), ..proto::GroupByAgg::default() }),
        K::GroupbyAgg(proto::GroupByAgg { input, aggregations: columns.clone(), ..proto::GroupByAgg::default() }),
        K::Sort(proto::Sort { input, by: columns.clone(), ..proto::Sort::default() }),
        K::Limit(proto::Limit { input: 9, rows: 1 }),
        K::Slice(proto::Slice { input: 9, ..proto::Slice::default() }),
        K::Unique(proto::Unique { input, subset: columns.clone(), ..proto::Unique::default() }),
        K::Rename(proto::Rename { input: 9, ..proto::Rename::default() }),
        K::Drop(proto::Drop { input, columns: columns.clone() }),
        K::Concat(proto::Concat { inputs: columns.clone(), how: 1 }),
        K::Explode(proto::Explode { input, columns: columns.clone(), ..proto::Explode::default() }),
        K::Unpivot(proto::Unpivot { input, on: columns.clone(), ..proto::Unpivot::default() }),
        K::Unpivot(proto::Unpivot { input, index: columns.clone(), ..proto::Unpivot::default() }),
        K::WithRowIndex(proto::WithRowIndex { input: 9, ..proto::WithRowIndex::default() }),
        K::Sink(proto::Sink { input: 9, path: "x".into(), ..proto::Sink::default() }),
        K::Sql(proto::Sql { inputs: columns.clone(), ..proto::Sql::default() }),
        K::Unnest(proto::Unnest { input, columns: columns.clone(), separator: None }),
        K::Reverse(proto::Reverse { input: 9 }),
        K::MapBatches(proto::MapBatches {
            input: 9,
            schema: Some(proto::Schema::default()),
            ..proto::MapBatches::default()
        }),
        K::DropNulls(proto::DropNulls { input, subset: columns.clone() }),
        K::Join(proto::Join { left: 9, right: 1, how: 7, ..proto::Join::default() }),
        K::Join(proto::Join { left: 1, right: 9, how: 7, ..proto::Join::default() }),
        K::Join(proto::Join { left: 1, right: 1, how: 1, left_on: columns.clone(), ..proto::Join::default() }),
        K::Join(proto::Join { left: 1, right: 1, how: 1, right_on: columns.clone(), ..proto::Join::default() }),
        K::Join(proto::Join { left: 1, right: 1, how: 1, predicates: columns, ..proto::Join::default() }),
    ];
    for kind in kinds {
        assert_malformed(&with_node(node(kind)), 2, 0, " 9, ");
    }
}

#[test]
fn every_reference_of_an_expression_is_looked_at() {
    use expression::Kind as K;
    let arguments = vec![1, 9];
    let selection = |left, right| proto::Selector {
        selection: Some(selector::Selection::Combination(proto::SelectorCombination { operator: 1, left, right })),
    };
    macro_rules! call {
        ($kind:ident, $message:ident) => {
            K::$kind(proto::$message { function: 1, arguments: arguments.clone(), ..proto::$message::default() })
        };
    }
    let kinds = [
        K::Binary(proto::Binary { operator: 1, left: 9, right: 1 }),
        K::Binary(proto::Binary { operator: 1, left: 1, right: 9 }),
        K::Cast(proto::Cast { input: 9, data_type: Some(data_type(TypeKind::Int8)), mode: 1 }),
        K::Alias(proto::Alias { input: 9, name: "x".into() }),
        K::Ternary(proto::Ternary { predicate: 9, truthy: 1, falsy: 1 }),
        K::Ternary(proto::Ternary { predicate: 1, truthy: 9, falsy: 1 }),
        K::Ternary(proto::Ternary { predicate: 1, truthy: 1, falsy: 9 }),
        K::Selector(selection(9, 1)),
        K::Selector(selection(1, 9)),
        K::SortBy(proto::SortBy { input: 9, by: vec![1], ..proto::SortBy::default() }),
        K::SortBy(proto::SortBy { input: 1, by: vec![1, 9], ..proto::SortBy::default() }),
        K::Over(proto::Over { input: 9, partition_by: vec![1], ..proto::Over::default() }),
        K::Over(proto::Over { input: 1, partition_by: vec![1, 9], ..proto::Over::default() }),
        K::Over(proto::Over { input: 1, order_by: vec![1, 9], ..proto::Over::default() }),
        call!(General, GeneralFunctionCall),
        call!(Aggregate, AggregateFunctionCall),
        call!(Math, MathFunctionCall),
        call!(Horizontal, HorizontalFunctionCall),
        call!(Name, NameFunctionCall),
        call!(String, StringFunctionCall),
        call!(Temporal, TemporalFunctionCall),
        call!(List, ListFunctionCall),
        call!(Array, ArrayFunctionCall),
        call!(Struct, StructFunctionCall),
        call!(BinaryString, BinaryFunctionCall),
        call!(Categorical, CategoricalFunctionCall),
    ];
    for kind in kinds {
        assert_malformed(&with_expression(expression(kind)), 0, 4, " 9, ");
    }
}

#[test]
fn a_choice_of_columns_is_made_of_columns_and_selectors() {
    let of = |columns| with_node(node(node::Kind::Drop(proto::Drop { input: 1, columns })));
    assert!(decode(&of(vec![1, 2])).is_ok());
    let error = assert_refused(&of(vec![1, 3]), ErrorCode::PlanSemantic, "neither a column nor a selector");
    assert_eq!((error.node, error.feature.as_str()), (2, "drop"));
}

mod element {
    use super::*;

    fn list_function(function: proto::ListFunction, arguments: Vec<u32>) -> proto::Expression {
        expression(expression::Kind::List(proto::ListFunctionCall {
            function: function.into(),
            arguments,
            ..proto::ListFunctionCall::default()
        }))
    }

    /// Expressions: 1 a column, 2 an element, 3 the element plus itself, then the given one, which is selected.
    fn selecting(of: proto::Expression) -> Vec<u8> {
        let element = expression(expression::Kind::Element(proto::Element {}));
        let expressions = vec![column("a"), element, binary(BinaryOperator::Add, 2, 2), of];
        bytes(vec![memory(), project(1, vec![4])], expressions)
    }

    #[test]
    fn stands_for_the_items_inside_functions_of_lists() {
        for function in [proto::ListFunction::Eval, proto::ListFunction::Agg, proto::ListFunction::Filter] {
            assert!(decode(&selecting(list_function(function, vec![1, 3]))).is_ok());
        }
    }

    #[test]
    fn stands_for_nothing_elsewhere() {
        let elsewhere = [
            list_function(proto::ListFunction::Eval, vec![3, 3]),
            list_function(proto::ListFunction::Eval, vec![1, 1, 3]),
            list_function(proto::ListFunction::Contains, vec![1, 3]),
            binary(BinaryOperator::Add, 1, 3),
        ];
        for of in elsewhere {
            let error = assert_refused(&selecting(of), ErrorCode::PlanSemantic, "element() outside of list.eval");
            assert_eq!(error.node, 2);
        }
    }
}
