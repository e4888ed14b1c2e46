//! Messages that lack what they need, or ask for nonsense.

mod common;

use bridge_plan::ErrorCode;
use bridge_plan::proto::{self, DataType, Expression, Node, TypeKind, expression, literal::Value, node, scan, sink};
use common::*;
use prost::Message as _;

const BROKEN: ErrorCode = ErrorCode::PlanDecode;
const NONSENSE: ErrorCode = ErrorCode::PlanSemantic;

fn refused_expression(of: Expression, code: ErrorCode, part_of_text: &str) {
    let error = assert_refused(&with_expression(of), code, part_of_text);
    assert_eq!((error.node, error.expression), (0, 4), "{error}");
}

fn refused_node(kind: node::Kind, code: ErrorCode, part_of_text: &str) {
    let error = assert_refused(&with_node(node(kind)), code, part_of_text);
    assert_eq!((error.node, error.expression), (2, 0), "{error}");
}

fn accepted_node(kind: node::Kind) {
    assert_eq!(decode(&with_node(node(kind))).map(|_| ()), Ok(()));
}

fn accepted_expression(of: Expression) {
    assert_eq!(decode(&with_expression(of)).map(|_| ()), Ok(()));
}

#[test]
fn a_message_of_no_kind_is_broken() {
    refused_expression(Expression { kind: None }, BROKEN, "Expression.kind is missing");
    let error = assert_refused(&with_node(Node { id: 2, kind: None }), BROKEN, "Node.kind is missing");
    assert_eq!(error.node, 2);
    let scan = node::Kind::Scan(proto::Scan { source: None });
    refused_node(scan, BROKEN, "plan node 2 (scan): Scan.source is missing");
    let sink = proto::Sink { input: 1, path: "x".into(), ..proto::Sink::default() };
    refused_node(node::Kind::Sink(sink), BROKEN, "Sink.format is missing");
    refused_expression(expression(expression::Kind::Literal(proto::Literal { value: None })), BROKEN, "Literal.value");
    let selector = proto::Selector { selection: None };
    refused_expression(expression(expression::Kind::Selector(selector)), BROKEN, "Selector.selection");
}

#[test]
fn a_choice_that_must_be_made_is_made() {
    refused_expression(
        binary(proto::BinaryOperator::Unspecified, 1, 2),
        BROKEN,
        "plan expression 4 (binary): Binary.operator is not specified",
    );
    refused_expression(cast(1, DataType::default()), BROKEN, "DataType.kind is not specified");
    let call = proto::MathFunctionCall { arguments: vec![1], ..proto::MathFunctionCall::default() };
    refused_expression(expression(expression::Kind::Math(call)), BROKEN, "the function of a call is not specified");
    let join = proto::Join { left: 1, right: 1, left_on: vec![1], right_on: vec![1], ..proto::Join::default() };
    refused_node(node::Kind::Join(join), BROKEN, "Join.how is not specified");
    refused_node(node::Kind::Concat(proto::Concat { inputs: vec![1], how: 0 }), BROKEN, "Concat.how is not specified");
    let class = proto::Selector { selection: Some(proto::selector::Selection::TypeClass(0)) };
    refused_expression(expression(expression::Kind::Selector(class)), BROKEN, "Selector.type_class");
}

#[test]
fn a_cast_has_a_data_type() {
    let cast = proto::Cast { input: 1, data_type: None, mode: 1 };
    refused_expression(expression(expression::Kind::Cast(cast)), BROKEN, "Cast.data_type is missing");
}

mod data_types {
    use super::*;

    fn refused(of: DataType, code: ErrorCode, part_of_text: &str) {
        refused_expression(cast(1, of), code, part_of_text);
    }

    fn accepted(of: DataType) {
        accepted_expression(cast(1, of));
    }

    fn decimal(precision: u32, scale: u32) -> DataType {
        DataType { precision, scale, ..data_type(TypeKind::Decimal) }
    }

    fn structure(names: &[&str], children: Vec<DataType>) -> DataType {
        let names = names.iter().map(|name| (*name).into()).collect();
        DataType { names, children, ..data_type(TypeKind::Struct) }
    }

    #[test]
    fn decimals_have_1_to_38_digits_and_no_more_after_the_point() {
        accepted(decimal(1, 0));
        accepted(decimal(38, 38));
        refused(decimal(0, 0), NONSENSE, "has 0 digits");
        refused(decimal(39, 2), NONSENSE, "has 39 digits");
        refused(decimal(4, 5), NONSENSE, "5 of them after the point");
    }

    #[test]
    fn lists_and_arrays_have_one_item_type() {
        accepted(list_of(data_type(TypeKind::Int8)));
        accepted(DataType { width: 3, kind: TypeKind::Array.into(), ..list_of(data_type(TypeKind::Int8)) });
        refused(data_type(TypeKind::List), BROKEN, "0 item types and needs one");
        let children = vec![data_type(TypeKind::Int8), data_type(TypeKind::Int8)];
        refused(DataType { children, ..data_type(TypeKind::Array) }, BROKEN, "2 item types and needs one");
        refused(list_of(DataType::default()), BROKEN, "DataType.kind is not specified");
    }

    #[test]
    fn the_fields_of_a_struct_have_names_of_their_own() {
        let int = || data_type(TypeKind::Int8);
        accepted(structure(&[], vec![]));
        accepted(structure(&["x", "y"], vec![int(), int()]));
        refused(structure(&["x"], vec![int(), int()]), BROKEN, "1 names for 2 fields");
        refused(structure(&["x", "x"], vec![int(), int()]), NONSENSE, "\"x\" is there twice");
        refused(structure(&["x"], vec![decimal(0, 0)]), NONSENSE, "has 0 digits");
    }

    #[test]
    fn datetimes_and_durations_have_a_unit() {
        accepted(DataType { time_unit: 1, time_zone: Some("UTC".into()), ..data_type(TypeKind::Datetime) });
        accepted(DataType { time_unit: 1, ..data_type(TypeKind::Duration) });
        refused(data_type(TypeKind::Datetime), BROKEN, "time_unit of a datetime is not specified");
        refused(data_type(TypeKind::Duration), BROKEN, "time_unit of a duration is not specified");
    }

    #[test]
    fn the_categories_of_an_enum_differ() {
        let of = |categories: &[&str]| DataType {
            categories: categories.iter().map(|name| (*name).into()).collect(),
            ..data_type(TypeKind::Enum)
        };
        accepted(of(&["x", "y"]));
        refused(of(&["x", "y", "x"]), NONSENSE, "\"x\" is there twice");
    }

    #[test]
    fn parts_that_the_kind_does_not_have_are_not_ignored() {
        let int = || data_type(TypeKind::Int8);
        refused(DataType { children: vec![int()], ..int() }, BROKEN, "TYPE_KIND_INT8 does not have the part Children");
        refused(DataType { names: vec!["x".into()], ..list_of(int()) }, BROKEN, "Names");
        refused(DataType { time_unit: 1, ..int() }, BROKEN, "TimeUnit");
        let zoned = DataType { time_unit: 1, time_zone: Some("UTC".into()), ..data_type(TypeKind::Duration) };
        refused(zoned, BROKEN, "TimeZone");
        refused(DataType { scale: 1, ..int() }, BROKEN, "Decimal");
        refused(DataType { width: 1, ..list_of(int()) }, BROKEN, "Width");
        refused(DataType { categories: vec!["x".into()], ..data_type(TypeKind::Categorical) }, BROKEN, "Categories");
    }

    #[test]
    fn they_are_looked_at_wherever_they_stand() {
        let wrong = || decimal(0, 0);
        let schema = || {
            let fields = vec![proto::Field { name: "x".into(), data_type: Some(wrong()) }];
            Some(proto::Schema { fields })
        };
        let file = || Some(proto::FileScan { paths: vec!["x".into()], ..proto::FileScan::default() });
        let hive = proto::FileScan { hive_schema: schema(), paths: vec!["x".into()], ..proto::FileScan::default() };
        let scans = [
            scan::Source::Memory(proto::MemoryScan { input: 0, schema: schema() }),
            scan::Source::Parquet(proto::ParquetScan { file: file(), schema: schema(), ..Default::default() }),
            scan::Source::Csv(proto::CsvScan { file: file(), schema: schema(), ..Default::default() }),
            scan::Source::Csv(proto::CsvScan { file: file(), schema_overrides: schema(), ..Default::default() }),
            scan::Source::Ndjson(proto::NdjsonScan { file: file(), schema: schema(), ..Default::default() }),
            scan::Source::Ndjson(proto::NdjsonScan { file: file(), schema_overrides: schema(), ..Default::default() }),
            scan::Source::Ipc(proto::IpcScan { file: Some(hive) }),
        ];
        for source in scans {
            refused_node(node::Kind::Scan(proto::Scan { source: Some(source) }), NONSENSE, "has 0 digits");
        }
        let general = proto::GeneralFunctionCall { function: 1, return_type: Some(wrong()), ..Default::default() };
        let horizontal = proto::HorizontalFunctionCall { function: 1, data_type: Some(wrong()), ..Default::default() };
        let string = proto::StringFunctionCall { function: 1, data_type: Some(wrong()), ..Default::default() };
        let by_type = proto::selector::Selection::ByType(proto::ColumnsByType { data_types: vec![wrong()] });
        for kind in [
            expression::Kind::General(general),
            expression::Kind::Horizontal(horizontal),
            expression::Kind::String(string),
            expression::Kind::Selector(proto::Selector { selection: Some(by_type) }),
            expression::Kind::Literal(proto::Literal { value: Some(Value::Null(wrong())) }),
        ] {
            refused_expression(expression(kind), NONSENSE, "has 0 digits");
        }
    }

    #[test]
    fn a_schema_has_names_of_its_own_and_types() {
        let source = |schema| {
            let source = Some(scan::Source::Memory(proto::MemoryScan { input: 0, schema }));
            node::Kind::Scan(proto::Scan { source })
        };
        let twice = schema(&[("x", TypeKind::Int8), ("x", TypeKind::Int8)]);
        refused_node(source(Some(twice)), NONSENSE, "\"x\" is there twice in a schema");
        let fields = vec![proto::Field { name: "x".into(), data_type: None }];
        refused_node(source(Some(proto::Schema { fields })), BROKEN, "Field.data_type is missing");
        refused_node(source(None), BROKEN, "MemoryScan.schema is missing");
    }
}

mod literals {
    use super::*;

    fn refused(value: Value, code: ErrorCode, part_of_text: &str) {
        refused_expression(literal(value), code, part_of_text);
    }

    fn integer(kind: TypeKind, bytes: usize) -> Value {
        Value::Integer(proto::IntegerLiteral { kind: kind.into(), value: vec![1; bytes] })
    }

    fn decimal(unscaled: i128, precision: u32, scale: u32) -> Value {
        Value::Decimal(proto::DecimalLiteral { unscaled: unscaled.to_le_bytes().into(), precision, scale })
    }

    #[test]
    fn integers_have_8_bytes_or_16() {
        accepted_expression(literal(integer(TypeKind::Int8, 8)));
        accepted_expression(literal(integer(TypeKind::Uint128, 16)));
        refused(integer(TypeKind::Int8, 1), BROKEN, "has 1 bytes and needs 8");
        refused(integer(TypeKind::Int128, 8), BROKEN, "has 8 bytes and needs 16");
        refused(integer(TypeKind::String, 8), BROKEN, "IntegerLiteral.kind is TYPE_KIND_STRING");
    }

    #[test]
    fn floats_are_of_a_type_of_floats() {
        let of = |kind: TypeKind| Value::Float(proto::FloatLiteral { kind: kind.into(), value: 0.5 });
        accepted_expression(literal(of(TypeKind::Float16)));
        refused(of(TypeKind::Int8), BROKEN, "FloatLiteral.kind is TYPE_KIND_INT8");
    }

    #[test]
    fn decimals_have_no_more_digits_than_their_type() {
        accepted_expression(literal(decimal(0, 1, 0)));
        accepted_expression(literal(decimal(-99_999, 5, 2)));
        accepted_expression(literal(decimal(10_i128.pow(38) - 1, 38, 0)));
        refused(decimal(100_000, 5, 2), NONSENSE, "has 6 digits and its type has 5");
        refused(decimal(i128::MIN, 38, 2), NONSENSE, "has 39 digits and its type has 38");
        refused(decimal(1, 5, 6), NONSENSE, "6 of them after the point");
        let short = proto::DecimalLiteral { unscaled: vec![0; 8], precision: 5, scale: 0 };
        refused(Value::Decimal(short), BROKEN, "has 8 bytes and needs 16");
    }

    #[test]
    fn a_time_is_on_a_day() {
        accepted_expression(literal(Value::Time(86_399_999_999_999)));
        refused(Value::Time(86_400_000_000_000), NONSENSE, "is on no day");
        refused(Value::Time(-1), NONSENSE, "is on no day");
    }

    #[test]
    fn datetimes_and_durations_have_a_unit() {
        refused(Value::Datetime(proto::DatetimeLiteral::default()), BROKEN, "DatetimeLiteral.time_unit");
        refused(Value::Duration(proto::DurationLiteral::default()), BROKEN, "DurationLiteral.time_unit");
    }

    #[test]
    fn lists_and_structs_are_gone_into() {
        let wrong = || proto::Literal { value: Some(Value::Time(-1)) };
        let item_type = || Some(data_type(TypeKind::Time));
        refused(Value::List(proto::ListLiteral { item_type: item_type(), items: vec![wrong()] }), NONSENSE, "no day");
        refused(Value::List(proto::ListLiteral { item_type: None, items: vec![] }), BROKEN, "ListLiteral.item_type");
        let of = |values| {
            let schema = Some(schema(&[("x", TypeKind::Time)]));
            Value::Struct(proto::StructLiteral { schema, values })
        };
        refused(of(vec![wrong()]), NONSENSE, "no day");
        refused(of(vec![]), NONSENSE, "StructLiteral.schema has 1 entries and StructLiteral.values has 0");
        refused(Value::Struct(proto::StructLiteral::default()), BROKEN, "StructLiteral.schema is missing");
    }

    #[test]
    fn categories_are_of_a_type_of_categories() {
        let of = |kind| {
            let data_type = Some(data_type(kind));
            Value::Category(proto::CategoryLiteral { data_type, value: "x".into() })
        };
        accepted_expression(literal(of(TypeKind::Categorical)));
        refused(of(TypeKind::String), BROKEN, "CategoryLiteral.data_type is TYPE_KIND_STRING");
    }
}

#[test]
fn a_sort_has_keys_and_one_option_for_all_or_for_each() {
    let of = |by: Vec<u32>, descending, nulls_last| {
        node::Kind::Sort(proto::Sort { input: 1, by, descending, nulls_last, maintain_order: false })
    };
    accepted_node(of(vec![1, 2, 3], vec![], vec![true]));
    accepted_node(of(vec![1, 2, 3], vec![true, false, true], vec![]));
    refused_node(of(vec![], vec![], vec![]), NONSENSE, "at least one key");
    refused_node(of(vec![1, 2, 3], vec![true, true], vec![]), NONSENSE, "descending has 2 values for 3 sort keys");
    refused_node(of(vec![1], vec![], vec![true, true]), NONSENSE, "nulls_last has 2 values for 1 sort keys");
    let sort_by = proto::SortBy { input: 1, by: vec![1], descending: vec![true, false], ..proto::SortBy::default() };
    refused_expression(expression(expression::Kind::SortBy(sort_by)), NONSENSE, "descending has 2 values");
}

#[test]
fn a_window_has_groups_or_an_order() {
    let of = |partition_by, order_by| {
        expression(expression::Kind::Over(proto::Over { input: 1, partition_by, order_by, ..proto::Over::default() }))
    };
    accepted_expression(of(vec![1], vec![]));
    accepted_expression(of(vec![], vec![1]));
    refused_expression(of(vec![], vec![]), NONSENSE, "partition_by or order_by");
}

#[test]
fn lists_that_go_together_are_as_long() {
    let rename = proto::Rename { input: 1, existing: vec!["x".into()], ..proto::Rename::default() };
    refused_node(node::Kind::Rename(rename), NONSENSE, "existing has 1 entries and renamed has 0");
    let sql = |names: &[&str], inputs| {
        let names = names.iter().map(|name| (*name).into()).collect();
        node::Kind::Sql(proto::Sql { query: "SELECT 1".into(), names, inputs })
    };
    accepted_node(sql(&["x", "y"], vec![1, 1]));
    refused_node(sql(&["x"], vec![1, 1]), NONSENSE, "names has 1 entries and inputs has 2");
    refused_node(sql(&["x", "x"], vec![1, 1]), NONSENSE, "\"x\" is there twice");
    refused_node(node::Kind::Concat(proto::Concat { inputs: vec![], how: 1 }), NONSENSE, "at least one input");
}

#[test]
fn a_join_has_the_keys_or_predicates_that_its_kind_takes() {
    use proto::JoinHow::{Anti, Cross, Inner, Left};
    let of = |how: proto::JoinHow, left_on: &[u32], right_on: &[u32], predicates: &[u32]| {
        node::Kind::Join(proto::Join {
            left: 1,
            right: 1,
            how: how.into(),
            left_on: left_on.into(),
            right_on: right_on.into(),
            predicates: predicates.into(),
            ..proto::Join::default()
        })
    };
    accepted_node(of(Anti, &[1, 2], &[2, 1], &[]));
    accepted_node(of(Cross, &[], &[], &[]));
    accepted_node(of(Inner, &[], &[], &[1]));
    refused_node(of(Inner, &[1, 2], &[1], &[]), NONSENSE, "left_on has 2 entries and right_on has 1");
    refused_node(of(Left, &[], &[], &[]), NONSENSE, "at least one key");
    refused_node(of(Left, &[], &[], &[1]), NONSENSE, "predicates are for inner joins");
    refused_node(of(Inner, &[1], &[1], &[1]), NONSENSE, "predicates are for inner joins without keys");
    refused_node(of(Cross, &[1], &[1], &[]), NONSENSE, "a cross join takes neither");
}

#[test]
fn a_scan_of_files_has_paths_or_inputs() {
    let of = |paths: &[&str], inputs: &[u32]| {
        let paths = paths.iter().map(|path| (*path).into()).collect();
        let file = proto::FileScan { paths, inputs: inputs.into(), ..proto::FileScan::default() };
        node::Kind::Scan(proto::Scan { source: Some(scan::Source::Ipc(proto::IpcScan { file: Some(file) })) })
    };
    accepted_node(of(&["x"], &[]));
    accepted_node(of(&[], &[0]));
    refused_node(of(&[], &[]), NONSENSE, "has neither");
    refused_node(of(&["x"], &[0]), NONSENSE, "has both");
    let scan = proto::Scan { source: Some(scan::Source::Ipc(proto::IpcScan { file: None })) };
    refused_node(node::Kind::Scan(scan), BROKEN, "(scan.ipc): the file of a scan is missing");
}

#[test]
fn separators_and_quotes_are_one_byte() {
    let scan = |change: fn(&mut proto::CsvScan)| {
        let file = Some(proto::FileScan { paths: vec!["x".into()], ..proto::FileScan::default() });
        let mut csv = proto::CsvScan { file, ..proto::CsvScan::default() };
        change(&mut csv);
        node::Kind::Scan(proto::Scan { source: Some(scan::Source::Csv(csv)) })
    };
    accepted_node(scan(|csv| csv.separator = Some(";".into())));
    accepted_node(scan(|csv| csv.quote_char = Some("".into())));
    refused_node(scan(|csv| csv.separator = Some("".into())), NONSENSE, "separator is \"\"");
    refused_node(scan(|csv| csv.separator = Some("\u{a7}".into())), NONSENSE, "one ASCII character");
    refused_node(scan(|csv| csv.quote_char = Some("''".into())), NONSENSE, "quote_char");
    refused_node(scan(|csv| csv.end_of_line_char = Some("\r\n".into())), NONSENSE, "end_of_line_char");
    let both = scan(|csv| {
        csv.null_values = vec!["-".into()];
        csv.null_values_by_column = [("a".into(), "-".into())].into();
    });
    refused_node(both, NONSENSE, "exclude each other");
    let sink = |change: fn(&mut proto::CsvSink)| {
        let mut csv = proto::CsvSink::default();
        change(&mut csv);
        let format = Some(sink::Format::Csv(csv));
        node::Kind::Sink(proto::Sink { input: 1, path: "x".into(), format, ..proto::Sink::default() })
    };
    accepted_node(sink(|csv| csv.separator = Some("\t".into())));
    refused_node(sink(|csv| csv.separator = Some("::".into())), NONSENSE, "separator");
    refused_node(sink(|csv| csv.quote_char = Some("".into())), NONSENSE, "quote_char");
}

#[test]
fn a_sink_is_the_last_step_and_names_a_file() {
    let sink = |path: &str| {
        let format = Some(sink::Format::Ipc(proto::IpcSink::default()));
        node::Kind::Sink(proto::Sink { input: 1, path: path.into(), format, ..proto::Sink::default() })
    };
    accepted_node(sink("x"));
    refused_node(sink(""), NONSENSE, "the path of a file");
    let plan = bytes(vec![memory(), node(sink("x")), limit(2, 1)], vec![]);
    let error = assert_refused(&plan, NONSENSE, "the file would not be written");
    assert_eq!((error.node, error.feature.as_str()), (2, "sink.ipc"));
}

#[test]
fn an_errors_text_begins_with_its_place_and_its_detail_has_it_too() {
    let error = refusal(&with_expression(cast(9, data_type(TypeKind::Int8))));
    assert!(error.to_string().starts_with("plan expression 4 (cast): input is expression 9"), "{error}");
    let detail = proto::ErrorDetail::decode(error.detail_bytes().as_slice()).expect("detail");
    assert_eq!((detail.code, detail.node_id, detail.expression_id), (5, 0, 4));
    assert_eq!(detail.feature, "cast");
}
