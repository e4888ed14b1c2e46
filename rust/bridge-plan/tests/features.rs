//! Names: what the scan of a plan finds, what the capabilities tell, and what functions are called are one thing.

mod common;

use std::collections::BTreeSet;

use bridge_plan::proto::{self, Expression, Node, TypeKind, expression, node, scan, sink};
use bridge_plan::{EngineFacts, Limits, capabilities, features};
use common::{data_type, plan};
use prost::Message as _;

fn all() -> proto::Capabilities {
    capabilities(EngineFacts {
        abi_version: 7,
        engine_version: "1.2.3".into(),
        execution_modes: vec!["collect".into()],
        copy_behavior: "copy_on_boundary".into(),
        max_concurrency: 2,
        threads: 5,
        limits: Limits { depth: 12, ..Limits::default() },
    })
}

/// The values of an enum that say something.
fn values<E: TryFrom<i32> + Copy>(number: impl Fn(E) -> i32) -> Vec<E> {
    (1..1_000).filter_map(|value| E::try_from(value).ok()).filter(|value| number(*value) != 0).collect()
}

/// Every expression that has a name of its own, with that name as its enum value has it.
fn expressions() -> Vec<(String, Expression)> {
    use expression::Kind as K;
    let mut all: Vec<(String, K)> = vec![
        ("column".into(), K::Column(proto::Column::default())),
        ("literal".into(), K::Literal(proto::Literal::default())),
        (
            "cast".into(),
            K::Cast(proto::Cast { data_type: Some(data_type(TypeKind::Struct)), ..proto::Cast::default() }),
        ),
        ("alias".into(), K::Alias(proto::Alias::default())),
        ("ternary".into(), K::Ternary(proto::Ternary::default())),
        ("selector".into(), K::Selector(proto::Selector::default())),
        ("element".into(), K::Element(proto::Element::default())),
        ("sort_by".into(), K::SortBy(proto::SortBy::default())),
        ("over".into(), K::Over(proto::Over::default())),
    ];
    for operator in values(|of: proto::BinaryOperator| of as i32) {
        let name = operator.as_str_name().replace("BINARY_OPERATOR_", "binary.").to_lowercase();
        all.push((name, K::Binary(proto::Binary { operator: operator.into(), ..proto::Binary::default() })));
    }
    macro_rules! family {
        ($kind:ident, $message:ident, $function:ident, $start:literal, $prefix:literal) => {
            for function in values(|of: proto::$function| of as i32) {
                let name = function.as_str_name().replace($start, $prefix).to_lowercase();
                assert_eq!(features::function_name(function.as_str_name()), name);
                let call = proto::$message { function: function.into(), ..proto::$message::default() };
                all.push((name, K::$kind(call)));
            }
        };
    }
    family!(General, GeneralFunctionCall, GeneralFunction, "GENERAL_FUNCTION_", "");
    family!(Aggregate, AggregateFunctionCall, AggregateFunction, "AGGREGATE_FUNCTION_", "");
    family!(Math, MathFunctionCall, MathFunction, "MATH_FUNCTION_", "");
    family!(Horizontal, HorizontalFunctionCall, HorizontalFunction, "HORIZONTAL_FUNCTION_", "");
    family!(Name, NameFunctionCall, NameFunction, "NAME_FUNCTION_", "name.");
    family!(String, StringFunctionCall, StringFunction, "STRING_FUNCTION_", "str.");
    family!(Temporal, TemporalFunctionCall, TemporalFunction, "TEMPORAL_FUNCTION_", "dt.");
    family!(List, ListFunctionCall, ListFunction, "LIST_FUNCTION_", "list.");
    family!(Array, ArrayFunctionCall, ArrayFunction, "ARRAY_FUNCTION_", "arr.");
    family!(Struct, StructFunctionCall, StructFunction, "STRUCT_FUNCTION_", "struct.");
    family!(BinaryString, BinaryFunctionCall, BinaryFunction, "BINARY_FUNCTION_", "bin.");
    family!(Categorical, CategoricalFunctionCall, CategoricalFunction, "CATEGORICAL_FUNCTION_", "cat.");
    all.into_iter().map(|(name, kind)| (name, common::expression(kind))).collect()
}

/// Every node that has a name of its own.
fn nodes() -> Vec<(String, Node)> {
    use node::Kind as K;
    let scan = |source| K::Scan(proto::Scan { source: Some(source) });
    let sink = |format| K::Sink(proto::Sink { format: Some(format), ..proto::Sink::default() });
    let mut all: Vec<(String, K)> = vec![
        ("project".into(), K::Project(proto::Project::default())),
        ("filter".into(), K::Filter(proto::Filter::default())),
        ("with_columns".into(), K::WithColumns(proto::WithColumns::default())),
        ("groupby_agg".into(), K::GroupbyAgg(proto::GroupByAgg::default())),
        ("sort".into(), K::Sort(proto::Sort::default())),
        ("limit".into(), K::Limit(proto::Limit::default())),
        ("slice".into(), K::Slice(proto::Slice::default())),
        ("unique".into(), K::Unique(proto::Unique::default())),
        ("rename".into(), K::Rename(proto::Rename::default())),
        ("drop".into(), K::Drop(proto::Drop::default())),
        ("explode".into(), K::Explode(proto::Explode::default())),
        ("unpivot".into(), K::Unpivot(proto::Unpivot::default())),
        ("with_row_index".into(), K::WithRowIndex(proto::WithRowIndex::default())),
        ("sql".into(), K::Sql(proto::Sql::default())),
        ("unnest".into(), K::Unnest(proto::Unnest::default())),
        ("reverse".into(), K::Reverse(proto::Reverse::default())),
        ("map_batches".into(), K::MapBatches(proto::MapBatches::default())),
        ("drop_nulls".into(), K::DropNulls(proto::DropNulls::default())),
        ("scan.memory".into(), scan(scan::Source::Memory(proto::MemoryScan::default()))),
        ("scan.parquet".into(), scan(scan::Source::Parquet(proto::ParquetScan::default()))),
        ("scan.csv".into(), scan(scan::Source::Csv(proto::CsvScan::default()))),
        ("scan.ndjson".into(), scan(scan::Source::Ndjson(proto::NdjsonScan::default()))),
        ("scan.ipc".into(), scan(scan::Source::Ipc(proto::IpcScan::default()))),
        ("sink.parquet".into(), sink(sink::Format::Parquet(proto::ParquetSink::default()))),
        ("sink.csv".into(), sink(sink::Format::Csv(proto::CsvSink::default()))),
        ("sink.ndjson".into(), sink(sink::Format::Ndjson(proto::NdjsonSink::default()))),
        ("sink.ipc".into(), sink(sink::Format::Ipc(proto::IpcSink::default()))),
    ];
    for how in values(|of: proto::JoinHow| of as i32) {
        let name = how.as_str_name().replace("JOIN_HOW_", "join.").to_lowercase();
        all.push((name, K::Join(proto::Join { how: how.into(), ..proto::Join::default() })));
    }
    for how in values(|of: proto::ConcatHow| of as i32) {
        let name = how.as_str_name().replace("CONCAT_HOW_", "concat.").to_lowercase();
        all.push((name, K::Concat(proto::Concat { how: how.into(), ..proto::Concat::default() })));
    }
    all.into_iter().map(|(name, kind)| (name, common::node(kind))).collect()
}

fn sorted(names: impl IntoIterator<Item = String>) -> Vec<String> {
    names.into_iter().collect::<BTreeSet<_>>().into_iter().collect()
}

#[test]
fn every_expression_has_its_name_and_the_capabilities_have_no_other() {
    let all_expressions = expressions();
    for (name, expression) in &all_expressions {
        assert_eq!(&features::expression_name(expression), name);
    }
    assert_eq!(all().supported_exprs, sorted(all_expressions.into_iter().map(|(name, _)| name)));
}

#[test]
fn every_node_has_its_name_and_the_capabilities_have_no_other() {
    let all_nodes = nodes();
    for (name, node) in &all_nodes {
        assert_eq!(&features::node_name(&Node { id: 3, ..node.clone() }), name);
    }
    assert_eq!(all().supported_nodes, sorted(all_nodes.into_iter().map(|(name, _)| name)));
}

#[test]
fn every_data_type_has_its_name_and_the_capabilities_have_no_other() {
    let kinds = values(|of: TypeKind| of as i32);
    let names = kinds.iter().map(|kind| kind.as_str_name().replace("TYPE_KIND_", "").to_lowercase());
    assert_eq!(all().supported_dtypes, sorted(names));
    let cast = common::cast(1, data_type(TypeKind::Uint128));
    assert_eq!(features::uses(&plan(vec![], vec![cast])).expect("names"), ["cast", "uint128"]);
}

#[test]
fn a_plan_of_everything_uses_all_that_the_capabilities_have() {
    let casts = values(|of: TypeKind| of as i32).into_iter().map(|kind| common::cast(1, data_type(kind)));
    let expressions = expressions().into_iter().map(|(_, expression)| expression).chain(casts).collect();
    let plan = plan(nodes().into_iter().map(|(_, node)| node).collect(), expressions);
    let all = all();
    let everything = [all.supported_nodes, all.supported_exprs, all.supported_dtypes].concat();
    assert_eq!(plan.required_features, sorted(everything));
}

#[test]
fn types_of_literals_are_used_where_a_type_kind_stands() {
    use proto::literal::Value;
    let uses = |value| features::uses(&plan(vec![], vec![common::literal(value)])).expect("names");
    let integer = proto::IntegerLiteral { kind: TypeKind::Uint8.into(), value: vec![0; 8] };
    assert_eq!(uses(Value::Integer(integer)), ["literal", "uint8"]);
    assert_eq!(uses(Value::Null(data_type(TypeKind::Time))), ["literal", "time"]);
    assert_eq!(uses(Value::Date(1)), ["literal"]);
}

#[test]
fn what_is_not_named_yet_is_called_by_its_kind() {
    assert_eq!(features::node_name(&Node { id: 3, kind: Some(node::Kind::Scan(proto::Scan::default())) }), "scan");
    assert_eq!(features::node_name(&Node { id: 3, kind: None }), "");
    assert_eq!(features::expression_name(&Expression::default()), "");
    let call = expression::Kind::String(proto::StringFunctionCall::default());
    assert_eq!(features::expression_name(&common::expression(call)), "string");
    assert_eq!(features::function_name("TYPE_KIND_INT8"), "");
}

#[test]
fn names_of_what_the_schema_does_not_know_are_refused() {
    let cast = common::cast(1, proto::DataType { kind: 77, ..proto::DataType::default() });
    let unknown = proto::Plan { expressions: vec![cast], ..proto::Plan::default() };
    assert_eq!(features::uses(&unknown).expect_err("unknown").feature, "TypeKind value 77");
}

#[test]
fn the_capabilities_tell_the_engines_facts_and_the_limits() {
    let all = proto::Capabilities::decode(all().encode_to_vec().as_slice()).expect("capabilities");
    assert_eq!((all.abi_version, all.engine_version.as_str()), (7, "1.2.3"));
    assert_eq!((all.min_plan_version_supported, all.max_plan_version_supported), (1, 1));
    assert_eq!(all.formats, ["csv", "ipc", "ndjson", "parquet"]);
    assert_eq!((all.max_concurrency, all.threads), (2, 5));
    assert_eq!(all.copy_behavior, "copy_on_boundary");
    let limits = all.limits.expect("limits");
    assert_eq!((limits.plan_bytes, limits.nodes, limits.expressions, limits.depth), (64 << 20, 100_000, 1_000_000, 12));
}
