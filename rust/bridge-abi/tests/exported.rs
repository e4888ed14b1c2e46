//! Data of the caller's that goes out with structs and releases of the library, and the queue of released owners.
//!
//! The queue and the counters belong to the process, so the tests take turns.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::ffi::{CStr, c_char};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::{ptr, thread};

use bridge_abi::ErrorCode::InvalidArgument;
use support::consumer::{Batch, Output, Schema};
use support::foreign::{self, Ledger};
use support::{ArrowArray, ArrowArrayStream, ArrowSchema, Failure, c, compile, counters, outcome};

static TURN: Mutex<()> = Mutex::new(());

/// One test at a time, and nothing left over from the one before.
fn turn() -> MutexGuard<'static, ()> {
    let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    assert_eq!((released(0), counters()), (Vec::new(), [0; 5]));
    turn
}

fn released(timeout_millis: u64) -> Vec<u64> {
    let (mut owners, mut count) = ([0; 16], 0);
    // SAFETY: there is room for as many owners as are asked for.
    outcome(unsafe { c::bridge_released_take(owners.as_mut_ptr(), owners.len(), timeout_millis, &raw mut count) })
        .unwrap();
    owners[..count].to_vec()
}

fn export(template: &ArrowArray, owner: u64) -> Result<Batch, Failure> {
    let mut out = ArrowArray::empty();
    // SAFETY: the template leads to memory that its owner keeps during the call, and the copy has a place on the stack.
    let status = unsafe { c::bridge_batch_export(template, owner, &raw mut out) };
    assert_eq!(status == 0, out.release.is_some());
    outcome(status).map(|()| Batch(out))
}

fn export_schema(template: &ArrowSchema) -> Result<Schema, Failure> {
    let mut out = ArrowSchema::empty();
    // SAFETY: the template leads to memory that its owner keeps during the call, and the copy has a place on the stack.
    let status = unsafe { c::bridge_schema_export(template, &raw mut out) };
    assert_eq!(status == 0, out.release.is_some());
    outcome(status).map(|()| Schema(out))
}

/// The memory of a batch of one column, laid out as a binding does it: no release functions, no private data.
struct Layout {
    values: Vec<i64>,
    buffers: [[*const std::ffi::c_void; 2]; 2],
    column: ArrowArray,
    dictionary: ArrowArray,
    children: [*mut ArrowArray; 1],
    table: ArrowArray,
}

fn layout(values: &[i64]) -> Box<Layout> {
    let mut layout = Box::new(Layout {
        values: values.to_vec(),
        buffers: [[ptr::null(); 2]; 2],
        column: ArrowArray::empty(),
        dictionary: ArrowArray::empty(),
        children: [ptr::null_mut()],
        table: ArrowArray::empty(),
    });
    let length = values.len() as i64;
    layout.buffers[0][1] = layout.values.as_ptr().cast();
    layout.column.length = length;
    layout.column.n_buffers = 2;
    layout.column.buffers = layout.buffers[0].as_mut_ptr();
    layout.children = [&raw mut layout.column];
    layout.table.length = length;
    layout.table.n_buffers = 1;
    layout.table.buffers = layout.buffers[1].as_mut_ptr();
    layout.table.n_children = 1;
    layout.table.children = layout.children.as_mut_ptr();
    layout
}

#[test]
fn a_copy_points_to_the_same_buffers_and_outlives_the_template() {
    let _turn = turn();
    let mut laid_out = layout(&[1, 2, 3]);
    laid_out.table.null_count = -1;
    let copy = export(&laid_out.table, 7).unwrap();
    let values = std::mem::take(&mut laid_out.values);
    laid_out.children = [ptr::dangling_mut()];
    laid_out.buffers = [[ptr::dangling(); 2]; 2];
    drop(laid_out);

    assert_eq!(copy.values(), [1, 2, 3]);
    // SAFETY: the copy is of a table whose one column has two buffers.
    assert_eq!(unsafe { *(**copy.0.children).buffers.add(1) }, values.as_ptr().cast());
    assert_eq!((copy.0.null_count, counters()[4], released(0)), (-1, 1, Vec::new()));
    drop(copy);
    assert_eq!((counters()[4], released(0), released(0)), (0, vec![7], Vec::new()));
}

#[test]
fn nobody_is_told_where_nobody_wants_to_know() {
    let _turn = turn();
    drop(export(&layout(&[1]).table, 0).unwrap());
    assert_eq!(released(0), []);
}

#[test]
fn a_child_that_was_moved_out_keeps_the_owner() {
    let _turn = turn();
    let laid_out = layout(&[1, 2]);
    let copy = export(&laid_out.table, 7).unwrap();
    // SAFETY: the copy is of a table with one column, and nobody else looks at it.
    let child = unsafe { &mut **copy.0.children };
    let moved = std::mem::replace(child, ArrowArray::empty());
    drop(copy);
    assert_eq!((counters()[4], released(0)), (1, Vec::new()), "the child still needs the memory");
    assert_eq!(moved.length, 2);
    let moved = Batch(moved);
    thread::spawn(move || drop(moved)).join().unwrap();
    assert_eq!((counters()[4], released(0)), (0, vec![7]));
}

#[test]
fn a_dictionary_is_copied_and_may_be_moved_out() {
    let _turn = turn();
    let mut laid_out = layout(&[0]);
    laid_out.dictionary.length = 5;
    laid_out.column.dictionary = &raw mut laid_out.dictionary;
    let copy = export(&laid_out.table, 9).unwrap();
    // SAFETY: the copy is of a table whose one column has a dictionary, and nobody else looks at it.
    let dictionary = unsafe { &mut *(**copy.0.children).dictionary };
    assert_ne!(ptr::from_mut(dictionary), &raw mut laid_out.dictionary);
    assert_eq!((dictionary.length, dictionary.n_buffers), (5, 0));
    let moved = Batch(std::mem::replace(dictionary, ArrowArray::empty()));
    drop(copy);
    assert_eq!(released(0), []);
    drop(moved);
    assert_eq!(released(0), [9]);
}

#[test]
fn templates_that_cannot_be_are_refused_and_nobody_is_told() {
    let _turn = turn();
    type Spoil = fn(&mut Layout);
    let cases: [(Spoil, &str); 11] = [
        (|l| l.table.length = -1, "length -1"),
        (|l| l.column.offset = -1, "offset -1"),
        (|l| l.column.offset = i64::MAX, "offset 9223372036854775807"),
        (|l| l.column.null_count = -2, "-2 nulls"),
        (|l| l.column.null_count = 2, "2 nulls in 1 rows"),
        (|l| l.column.n_buffers = -1, "the number of buffers in the template is -1"),
        (|l| l.column.n_buffers = (1 << 20) + 1, "the number of buffers is 1048577"),
        (|l| l.column.buffers = ptr::null_mut(), "buffers is a null pointer"),
        (|l| l.table.n_children = i64::MAX, "the number of children is"),
        (|l| l.table.children = ptr::null_mut(), "children is a null pointer"),
        (|l| l.children = [ptr::null_mut()], "an array of the template is a null pointer"),
    ];
    for (spoil, expected) in cases {
        let mut laid_out = layout(&[1]);
        spoil(&mut laid_out);
        let failure = export(&laid_out.table, 7).unwrap_err();
        assert_eq!(failure.code, InvalidArgument);
        assert!(failure.text.contains(expected), "{expected}: {}", failure.text);
    }
    assert_eq!((released(0), counters()), (Vec::new(), [0; 5]));
}

#[test]
fn a_template_that_contains_itself_is_refused() {
    let _turn = turn();
    let mut laid_out = layout(&[1]);
    laid_out.children = [&raw mut laid_out.table];
    let failure = export(&laid_out.table, 7).unwrap_err();
    assert!(failure.text.contains("nested deeper than 128 levels"), "{}", failure.text);
    // Twice at every level it would have 2^128 nodes before it is too deep at any.
    let mut nodes: Vec<ArrowArray> = (0..60).map(|_| ArrowArray::empty()).collect();
    let mut children = Vec::new();
    for index in 0..59 {
        let child = &raw mut nodes[index + 1];
        children.push(Box::new([child, child]));
        nodes[index].n_children = 2;
        nodes[index].children = children[index].as_mut_ptr();
    }
    let failure = export(&nodes[0], 7).unwrap_err();
    assert!(failure.text.contains("more than 1048576 nodes"), "{}", failure.text);
    assert_eq!(released(0), []);
}

#[test]
fn a_schema_is_copied_with_its_texts_and_metadata() {
    let _turn = turn();
    let mut metadata = Vec::new();
    for number in [1_i32, 3] {
        metadata.extend(number.to_ne_bytes());
    }
    metadata.extend(b"key");
    metadata.extend(2_i32.to_ne_bytes());
    metadata.extend(b"\xff\0");
    let mut dictionary = ArrowSchema::empty();
    dictionary.format = c"u".as_ptr();
    let mut column = ArrowSchema::empty();
    (column.format, column.name, column.flags) = (c"i".as_ptr(), c"größe".as_ptr(), 3);
    column.metadata = metadata.as_ptr().cast();
    column.dictionary = &raw mut dictionary;
    let mut children = [&raw mut column];
    let mut table = ArrowSchema::empty();
    (table.format, table.n_children, table.children) = (c"+s".as_ptr(), 1, children.as_mut_ptr());

    let copy = export_schema(&table).unwrap();
    let length = metadata.len();
    metadata.fill(0);
    assert_eq!(copy.describe(), "+s größe:i");
    // SAFETY: the copy is of a schema with one child.
    let child = unsafe { &**copy.0.children };
    assert!(copy.0.name.is_null() && copy.0.metadata.is_null());
    // SAFETY: the child has a dictionary, whose format ends with a zero byte.
    assert_eq!((child.flags, unsafe { CStr::from_ptr((*child.dictionary).format) }), (3, c"u"));
    // SAFETY: the metadata was copied in full, so it is as long as what it was copied from.
    let copied = unsafe { std::slice::from_raw_parts(child.metadata.cast::<u8>(), length) };
    assert_eq!(&copied[8..11], b"key");
    assert_eq!(&copied[15..], b"\xff\0");
}

#[test]
fn schemas_that_cannot_be_are_refused() {
    let _turn = turn();
    let refused = |spoil: &dyn Fn(&mut ArrowSchema), expected: &str| {
        let mut schema = ArrowSchema::empty();
        schema.format = c"l".as_ptr();
        spoil(&mut schema);
        let failure = export_schema(&schema).unwrap_err();
        assert_eq!(failure.code, InvalidArgument);
        assert!(failure.text.contains(expected), "{expected}: {}", failure.text);
    };
    let negative = [1_i32, -5].map(i32::to_ne_bytes);
    let pairs = (-1_i32).to_ne_bytes();
    let huge = [1_i32, i32::MAX].map(i32::to_ne_bytes);
    refused(&|schema| schema.format = ptr::null(), "the format of a schema is a null pointer");
    refused(&|schema| schema.format = c"\xff".as_ptr(), "is not UTF-8");
    refused(&|schema| schema.name = c"\xff".as_ptr(), "is not UTF-8");
    refused(&|schema| schema.n_children = -1, "the number of children in the template is -1");
    refused(&|schema| schema.n_children = 1, "children is a null pointer");
    refused(&|schema| schema.metadata = negative.as_ptr().cast::<c_char>(), "the length -5");
    refused(&|schema| schema.metadata = pairs.as_ptr().cast::<c_char>(), "the length -1");
    refused(&|schema| schema.metadata = huge.as_ptr().cast::<c_char>(), "larger than 2 GiB");
}

fn stream(schema: &mut ArrowSchema, batches: &mut [ArrowArray]) -> Result<Output, Failure> {
    let mut out = ArrowArrayStream::empty();
    // SAFETY: the batches are a slice, and the places are variables of the caller and of this function.
    let status = unsafe { c::bridge_stream_export(schema, batches.as_mut_ptr(), batches.len(), &raw mut out) };
    outcome(status).map(|()| Output(out))
}

#[test]
fn a_stream_gives_its_batches_in_order_and_releases_what_was_not_read() {
    let _turn = turn();
    let ledger = Ledger::new();
    let mut schema = foreign::schema_of_n(&ledger);
    let mut batches = [foreign::batch(&[1], &ledger), foreign::batch(&[2, 3], &ledger), foreign::batch(&[4], &ledger)];
    let mut out = stream(&mut schema, &mut batches).unwrap();
    assert!(schema.release.is_none() && batches.iter().all(|batch| batch.release.is_none()));
    assert_eq!(counters()[2], 1);
    assert_eq!(
        (out.schema().unwrap().describe(), out.schema().unwrap().describe()),
        ("+s n:l".into(), "+s n:l".into())
    );
    assert_eq!((out.values().unwrap(), out.values().unwrap()), (Some(vec![1]), Some(vec![2, 3])));
    assert!(ledger.live() > 0);
    drop(out);
    assert_eq!((ledger.live(), counters()[2]), (0, 0));
}

#[test]
fn a_stream_of_no_batches_ends_at_once() {
    let _turn = turn();
    let ledger = Ledger::new();
    let mut out = stream(&mut foreign::schema_of_n(&ledger), &mut []).unwrap();
    assert!(out.values().unwrap().is_none());
    drop(out);
    assert_eq!(ledger.live(), 0);
}

#[test]
fn what_was_given_for_a_stream_that_cannot_be_is_released() {
    let _turn = turn();
    let ledger = Ledger::new();
    let mut batches = [foreign::batch(&[1], &ledger), ArrowArray::empty(), foreign::batch(&[4], &ledger)];
    let failure = stream(&mut foreign::schema_of_n(&ledger), &mut batches).unwrap_err();
    assert_eq!((failure.code, failure.text.as_str()), (InvalidArgument, "batch 1 was released already"));
    assert_eq!(ledger.live(), 0);

    let failure = stream(&mut ArrowSchema::empty(), &mut [foreign::batch(&[1], &ledger)]).unwrap_err();
    assert_eq!((failure.code, failure.text.as_str()), (InvalidArgument, "the schema was released already"));
    assert_eq!(ledger.live(), 0);

    let (mut schema, mut batch) = (foreign::schema_of_n(&ledger), foreign::batch(&[1], &ledger));
    // SAFETY: there is one schema and one batch; that there is no place for the stream is the test.
    let status = unsafe { c::bridge_stream_export(&raw mut schema, &raw mut batch, 1, ptr::null_mut()) };
    assert_eq!(outcome(status).unwrap_err().code, InvalidArgument);
    assert_eq!(ledger.live(), 0);
}

#[test]
fn a_query_over_exported_batches_tells_each_owner_once() {
    let _turn = turn();
    let laid_out: Vec<_> = (0..4).map(|index| layout(&[index, index])).collect();
    let mut batches: Vec<ArrowArray> = Vec::new();
    for (index, layout) in laid_out.iter().enumerate() {
        let batch = export(&layout.table, index as u64 + 1).unwrap();
        // SAFETY: the original is forgotten below, so that one owner is left.
        batches.push(unsafe { ptr::read(&raw const batch.0) });
        std::mem::forget(batch);
    }
    let ledger = Ledger::new();
    let input = stream(&mut foreign::schema_of_n(&ledger), &mut batches).unwrap();
    // SAFETY: the original is forgotten below, so that one owner is left.
    let mut inputs = [unsafe { ptr::read(&raw const input.0) }];
    std::mem::forget(input);
    let mut output = compile("echo").execute(&mut inputs, 0).unwrap();
    assert_eq!(output.values().unwrap(), Some(vec![0, 0]));
    assert_eq!(released(0), [1]);
    let kept = output.batch().unwrap().unwrap();
    drop(output);
    assert_eq!(released(0), [3, 4]);
    drop(kept);
    assert_eq!((released(0), ledger.live(), counters()), (vec![2], 0, [0; 5]));
}

#[test]
fn who_waits_for_released_owners_is_woken() {
    let _turn = turn();
    let laid_out = layout(&[1]);
    let batch = export(&laid_out.table, 42).unwrap();
    thread::scope(|scope| {
        // An hour: only the release can end it.
        let waiting = scope.spawn(|| released(3_600_000));
        drop(batch);
        assert_eq!(waiting.join().unwrap(), [42]);
    });
    assert_eq!(released(1), [], "and without a release the timeout does");
}

#[test]
fn more_owners_than_places_are_taken_in_turns() {
    let _turn = turn();
    let laid_out = layout(&[1]);
    for owner in 1..=20 {
        drop(export(&laid_out.table, owner).unwrap());
    }
    assert_eq!(released(u64::MAX), (1..=16).collect::<Vec<_>>());
    assert_eq!(released(u64::MAX), (17..=20).collect::<Vec<_>>());
}
