//! Streams that go in: moved, compared with their schema, released exactly once.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::ptr;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use bridge_abi::ErrorCode::{ArrowImport, Execution, InvalidArgument, Unknown};
use support::foreign::{self, Ledger, Step};
use support::{ArrowArray, ArrowArrayStream, ArrowSchema, c, compile, outcome};

#[test]
fn the_batches_of_an_input_come_out_again_without_a_copy() {
    let ledger = Ledger::new();
    let batch = foreign::batch(&[1, 2, 3], &ledger);
    // SAFETY: the batch has one column of two buffers.
    let address = unsafe { *(**batch.children).buffers.add(1) };
    let mut output = compile("echo").execute(&mut [foreign::stream([Step::Batch(batch)], &ledger)], 0).unwrap();

    let batch = output.batch().unwrap().unwrap();

    assert_eq!(batch.values(), [1, 2, 3]);
    // SAFETY: the batch has one column of two buffers.
    assert_eq!(unsafe { *(**batch.0.children).buffers.add(1) }, address);
    assert_eq!(output.schema().unwrap().describe(), "+s n:l");
    assert!(output.batch().unwrap().is_none());
    drop((batch, output));
    assert_eq!(ledger.live(), 0);
}

#[test]
fn several_inputs_are_read_one_after_the_other() {
    let ledger = Ledger::new();
    let mut inputs = [
        foreign::stream_of(&[&[1], &[2, 3]], &ledger),
        foreign::stream_of(&[], &ledger),
        foreign::stream_of(&[&[4]], &ledger),
    ];
    let mut output = compile("echo").execute(&mut inputs, 0).unwrap();
    assert_eq!(output.all().unwrap(), [vec![1], vec![2, 3], vec![4]]);

    let mut inputs = [foreign::stream_of(&[&[1], &[2, 3]], &ledger), foreign::stream_of(&[], &ledger)];
    assert_eq!(compile("lengths").execute(&mut inputs, 0).unwrap().all().unwrap(), [[3, 0]]);

    drop(output);
    assert_eq!(ledger.live(), 0);
}

#[test]
fn an_input_is_moved_out_and_released_once_whatever_the_status() {
    let ways_to_fail =
        [("fail-in:execute:9:no", Execution), ("panic-in:execute:no", Unknown), ("bomb-in:execute:no", Unknown)];
    for (program, code) in ways_to_fail {
        let ledger = Ledger::new();
        let mut inputs = [foreign::stream_of(&[&[1]], &ledger), foreign::stream_of(&[&[2]], &ledger)];
        assert_eq!(compile(program).execute(&mut inputs, 0).unwrap_err().code, code, "{program}");
        assert!(inputs.iter().all(|input| input.release.is_none()), "{program}");
        assert_eq!(ledger.live(), 0, "{program}");
    }
}

#[test]
fn an_input_is_released_where_another_argument_is_wrong() {
    let plan = compile("echo");
    let execute = |plan: u64, query: u64, options_length: usize, out: *mut ArrowArrayStream| {
        let ledger = Ledger::new();
        let mut input = foreign::stream_of(&[&[1]], &ledger);
        let inputs = [&raw mut input];
        let status =
            // SAFETY: there is one input, whose place is on the stack, and no options are read from a null pointer.
            unsafe { c::bridge_plan_execute_with(plan, inputs.as_ptr(), 1, ptr::null(), options_length, query, out) };
        assert_eq!(outcome(status).unwrap_err().code, InvalidArgument);
        assert!(input.release.is_none());
        assert_eq!(ledger.live(), 0);
    };
    let mut out = ArrowArrayStream::empty();
    execute(plan.0, 0, 0, ptr::null_mut());
    execute(plan.0, 0, 7, &raw mut out);
    execute(plan.0, plan.0, 0, &raw mut out);
    execute(0, 0, 0, &raw mut out);
    assert!(out.release.is_none());
}

#[test]
fn the_place_of_the_input_may_be_the_place_of_the_output() {
    let ledger = Ledger::new();
    let plan = compile("echo");
    let mut place = foreign::stream_of(&[&[1]], &ledger);
    // SAFETY: the place holds a stream until it is moved in, which comes first.
    outcome(unsafe { c::bridge_plan_execute(plan.0, &raw mut place, &raw mut place) }).unwrap();
    assert_eq!(support::consumer::Output(place).all().unwrap(), [[1]]);
    assert_eq!(ledger.live(), 0);
}

#[test]
fn inputs_beside_one_that_is_null_or_released_are_released_too() {
    let ledger = Ledger::new();
    let (mut first, mut third) = (foreign::stream_of(&[&[1]], &ledger), foreign::stream_of(&[&[3]], &ledger));
    let failure = compile("echo").execute_raw(&mut [&raw mut first, ptr::null_mut(), &raw mut third], 0).unwrap_err();
    assert_eq!((failure.code, failure.text.as_str()), (InvalidArgument, "input 1 is a null pointer"));
    assert_eq!(ledger.live(), 0);

    let mut stream = foreign::stream_of(&[&[1]], &ledger);
    let failure = compile("echo").execute_raw(&mut [&raw mut stream, &raw mut stream], 0).unwrap_err();
    assert_eq!(failure.code, ArrowImport);
    assert!(failure.text.starts_with("input 1 was released already"), "{}", failure.text);
    assert_eq!(ledger.live(), 0);
}

#[test]
fn an_output_that_is_closed_early_releases_what_was_not_read() {
    let ledger = Ledger::new();
    let mut output = compile("echo").execute(&mut [foreign::stream_of(&[&[1], &[2], &[3]], &ledger)], 0).unwrap();
    let first = output.batch().unwrap().unwrap();
    output.release();
    assert_eq!(first.values(), [1], "a batch outlives its stream");
    drop(first);
    assert_eq!(ledger.live(), 0);
}

#[test]
fn a_stream_that_fails_is_an_import_error_with_its_own_text() {
    let cases = [
        (Some(c"the disk is gone"), "input 0 failed in get_next after 1 batches with errno 5: the disk is gone"),
        (None, "input 0 failed in get_next after 1 batches with errno 5: it gave no reason"),
        (Some(c"\xff"), "input 0 failed in get_next after 1 batches with errno 5: \u{fffd}"),
    ];
    for (text, expected) in cases {
        let ledger = Ledger::new();
        let steps = [Step::Batch(foreign::batch(&[1], &ledger)), Step::Fail(5, text), Step::Fail(6, None)];
        let mut output = compile("echo").execute(&mut [foreign::stream(steps, &ledger)], 0).unwrap();
        assert_eq!(output.values().unwrap(), Some(vec![1]));
        let failure = output.values().unwrap_err();
        assert_eq!((failure.last.code, failure.text.as_str()), (ArrowImport, expected));
        let calls = ledger.calls.load(Ordering::SeqCst);
        assert_eq!(output.values().unwrap_err(), failure, "it stays that way");
        assert_eq!(ledger.calls.load(Ordering::SeqCst), calls, "and is not called again");
        drop(output);
        assert_eq!(ledger.live(), 0);
    }
}

#[test]
fn a_stream_without_a_schema_or_a_callback_is_an_import_error() {
    let ledger = Ledger::new();
    let failure = compile("echo").execute(&mut [foreign::stream_with_schema(Err(22), [], &ledger)], 0).unwrap_err();
    assert_eq!(failure.code, ArrowImport);
    assert_eq!(failure.text, "input 0 failed in get_schema after 0 batches with errno 22: there is no schema");

    let released: fn(&Arc<Ledger>) -> ArrowSchema = |_| ArrowSchema::empty();
    let failure =
        compile("echo").execute(&mut [foreign::stream_with_schema(Ok(released), [], &ledger)], 0).unwrap_err();
    assert_eq!((failure.code, failure.text.as_str()), (ArrowImport, "input 0 gave a schema that is released"));

    let mut stream = foreign::stream_of(&[], &ledger);
    stream.get_schema = None;
    assert_eq!(compile("echo").execute(&mut [stream], 0).unwrap_err().text, "input 0 has no get_schema callback");

    let mut stream = foreign::stream_of(&[], &ledger);
    stream.get_next = None;
    let failure = compile("echo").execute(&mut [stream], 0).unwrap().values().unwrap_err();
    assert_eq!(failure.text, "input 0 has no get_next callback");

    let mut stream = foreign::stream([Step::Fail(5, Some(c"unheard"))], &ledger);
    stream.get_last_error = None;
    let failure = compile("echo").execute(&mut [stream], 0).unwrap().values().unwrap_err();
    assert!(failure.text.ends_with("errno 5: it gave no reason"), "{}", failure.text);
    assert_eq!(ledger.live(), 0);
}

/// What is said about a second batch that is not what the schema says.
fn complaint(spoil: impl FnOnce(&Arc<Ledger>) -> ArrowArray) -> String {
    let ledger = Ledger::new();
    let steps = [Step::Batch(foreign::batch(&[1], &ledger)), Step::Batch(spoil(&ledger))];
    let mut output = compile("echo").execute(&mut [foreign::stream(steps, &ledger)], 0).unwrap();
    assert_eq!(output.values().unwrap(), Some(vec![1]));
    let failure = output.values().unwrap_err();
    assert_eq!(failure.last.code, ArrowImport);
    drop(output);
    assert_eq!(ledger.live(), 0);
    failure.text
}

fn column_of(array: &mut ArrowArray) -> &mut ArrowArray {
    // SAFETY: every array of these tests has a child, which nobody else looks at.
    unsafe { &mut **array.children }
}

#[test]
fn a_stream_that_changes_its_schema_is_told_where() {
    let two_columns = complaint(|ledger| {
        let columns = vec![foreign::column(&[1], ledger), foreign::column(&[2], ledger)];
        foreign::array(1, vec![Vec::new()], columns, ledger)
    });
    assert_eq!(two_columns, "input 0, batch 1: the table has 2 children, but 1 in the schema");

    let text = complaint(|ledger| {
        let text = foreign::array(1, vec![Vec::new(), vec![0], vec![0]], Vec::new(), ledger);
        foreign::array(1, vec![Vec::new()], vec![text], ledger)
    });
    assert_eq!(text, "input 0, batch 1: column \"n\" has 3 buffers, which its type does not have");
}

#[test]
fn lengths_and_pointers_that_cannot_be_are_refused_before_anything_is_read() {
    type Spoil = fn(&mut ArrowArray);
    let cases: [(Spoil, &str); 9] = [
        (|array| array.length = -1, "the table has length -1, offset 0 and 0 nulls"),
        (|array| array.offset = i64::MAX, "the table has length 1, offset 9223372036854775807 and 0 nulls"),
        (|array| column_of(array).null_count = 2, "column \"n\" has length 1, offset 0 and 2 nulls"),
        (|array| column_of(array).null_count = 1, "column \"n\" has 1 nulls, but no validity buffer"),
        (
            |array| column_of(array).length = 1 << 60,
            "column \"n\" has length 1152921504606846976 and offset 0, for which no memory is large enough",
        ),
        (|array| column_of(array).length = 0, "the table has a child 0 of 0 rows where its own rows need more"),
        (
            // SAFETY: the column has two buffers.
            |array| unsafe { *column_of(array).buffers.add(1) = ptr::null() },
            "column \"n\" has 1 rows, but a buffer is a null pointer",
        ),
        (
            |array| column_of(array).buffers = ptr::null_mut(),
            "column \"n\" has 2 buffers, which its type does not have",
        ),
        (|array| array.n_children = -1, "the table has -1 children, but 1 in the schema"),
    ];
    for (spoil, expected) in cases {
        let said = complaint(|ledger| {
            let mut array = foreign::batch(&[1], ledger);
            spoil(&mut array);
            array
        });
        assert_eq!(said, format!("input 0, batch 1: {expected}"));
    }
}

#[test]
fn schemas_that_are_no_types_are_refused_by_name() {
    let refused = |schema: fn(&Arc<Ledger>) -> ArrowSchema| {
        let ledger = Ledger::new();
        let mut stream = foreign::stream_with_schema(Ok(schema), [], &ledger);
        let failure = compile("echo").execute(std::slice::from_mut(&mut stream), 0).unwrap_err();
        assert_eq!((failure.code, ledger.live()), (ArrowImport, 0));
        failure.text
    };
    let said = refused(|ledger| foreign::schema("+s", vec![("a", foreign::schema("?", vec![], ledger))], ledger));
    assert!(said.contains("column \"a\" has the format \"?\", which is no type"), "{said}");
    let said = refused(|ledger| foreign::schema("+l", vec![], ledger));
    assert!(said.contains("the table has the format \"+l\" with 0 children"), "{said}");
    let said = refused(|ledger| {
        let mut table = foreign::schema_of_n(ledger);
        table.name = c"\xff".as_ptr();
        table
    });
    assert_eq!(said, "input 0: the name \"\\xff\" of a field is not UTF-8");
    let deep = refused(|ledger| {
        (0..200)
            .fold(foreign::schema("l", vec![], ledger), |child, _| foreign::schema("+l", vec![("i", child)], ledger))
    });
    assert!(deep.contains("nested deeper than 128 levels"), "{deep}");
}

#[test]
fn nested_arrays_are_compared_with_their_children() {
    let list: fn(&Arc<Ledger>) -> ArrowSchema = |ledger| {
        let list = foreign::schema("+L", vec![("item", foreign::schema("l", vec![], ledger))], ledger);
        foreign::schema("+s", vec![("a", list)], ledger)
    };
    let said = |offsets: [u64; 2]| {
        let ledger = Ledger::new();
        let lists = foreign::array(1, vec![vec![], offsets.to_vec()], vec![foreign::column(&[1, 2], &ledger)], &ledger);
        let batch = Step::Batch(foreign::array(1, vec![vec![]], vec![lists], &ledger));
        let mut output =
            compile("echo").execute(&mut [foreign::stream_with_schema(Ok(list), [batch], &ledger)], 0).unwrap();
        let outcome = output.batch().map(|batch| batch.unwrap().0.length).map_err(|failure| failure.text);
        drop(output);
        assert_eq!(ledger.live(), 0);
        outcome
    };
    assert_eq!(said([0, 2]), Ok(1));
    let short = "input 0, batch 0: column \"a\" has a child 0 of 2 rows where its own rows need more";
    assert_eq!(said([0, 3]), Err(short.to_owned()));
    assert_eq!(said([2, 1]), Err("input 0, batch 0: column \"a\" has offsets from 2 to 1".to_owned()));
    assert_eq!(said([u64::MAX, 1]), Err("input 0, batch 0: column \"a\" has offsets from -1 to 1".to_owned()));
}
