//! Good plans come through unchanged.

mod common;

use bridge_plan::proto::{self, node, scan::Source, sink::Format};
use common::*;
use prost::Message as _;

#[test]
fn a_small_plan_comes_through_unchanged() {
    let plan = small_plan();
    let checked = decode(&plan.encode_to_vec()).expect("a good plan");
    assert_eq!(checked.plan(), &plan);
    assert_eq!(
        plan.required_features,
        ["binary.gt", "column", "filter", "int64", "literal", "project", "scan.memory", "string"]
    );
}

#[test]
fn the_order_of_a_plans_fields_does_not_matter() {
    let plan = small_plan();
    let mut bytes = proto::Plan { plan_version: 0, ..plan.clone() }.encode_to_vec();
    bytes.extend(proto::Plan { plan_version: 1, ..proto::Plan::default() }.encode_to_vec());
    assert_eq!(decode(&bytes).expect("a good plan").plan(), &plan);
}

#[test]
fn references_may_be_packed_or_not() {
    let loose = Bytes::default().number(1, 1).number(2, 1).number(2, 2);
    let node = Bytes::default().number(1, 2).message(11, loose);
    let mut bytes = hand_made().message(3, node);
    for name in ["column", "int64", "project", "scan.memory", "string"] {
        bytes = bytes.part(2, name.as_bytes());
    }
    let bytes = bytes.part(4, &column("a").encode_to_vec()).part(4, &column("b").encode_to_vec()).number(5, 2);
    let plan = decode(&bytes.0).expect("a good plan").into_plan();
    let Some(node::Kind::Project(project)) = &plan.nodes[1].kind else { panic!("{plan:?}") };
    assert_eq!(project.expressions, [1, 2]);
}

#[test]
fn maps_come_through() {
    let csv = proto::CsvScan {
        file: Some(proto::FileScan { paths: vec!["a.csv".into()], ..proto::FileScan::default() }),
        null_values_by_column: [("a".into(), "-".into()), ("b".into(), "".into())].into(),
        ..proto::CsvScan::default()
    };
    let parquet =
        proto::ParquetSink { metadata: [("made by".into(), "a test".into())].into(), ..proto::ParquetSink::default() };
    let sink = proto::Sink {
        input: 1,
        path: "a.parquet".into(),
        format: Some(Format::Parquet(parquet)),
        ..proto::Sink::default()
    };
    let plan = plan(vec![scan(Source::Csv(csv)), node(node::Kind::Sink(sink))], vec![]);
    assert_eq!(decode(&plan.encode_to_vec()).expect("a good plan").plan(), &plan);
}

#[test]
fn the_inputs_of_a_node_are_told() {
    let join = proto::Join { left: 3, right: 2, ..proto::Join::default() };
    assert_eq!(bridge_plan::inputs(&node(node::Kind::Join(join))), [3, 2]);
    assert_eq!(bridge_plan::inputs(&filter(7, 1)), [7]);
    assert_eq!(bridge_plan::inputs(&memory()), []);
}
