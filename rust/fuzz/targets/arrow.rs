//! Streams of tables of any type, true ones and others, go through a query and out again, and through the copies that a
//! binding asks for: they come out or are refused, and all that came in is released once.

#![no_main]

use std::ptr;

use kakehashi_fuzz::caller::consumer::{Batch, Schema};
use kakehashi_fuzz::caller::foreign::{self, Ledger, Step};
use kakehashi_fuzz::caller::{ArrowArray, ArrowArrayStream, ArrowSchema, c, compile, counters, outcome};
use kakehashi_fuzz::table::{Type, seldom};
use libfuzzer_sys::arbitrary::{Result, Unstructured};
use libfuzzer_sys::fuzz_target;
use std::sync::Arc;

fuzz_target!(|bytes: &[u8]| {
    let ledger = Ledger::new();
    // Bytes that end too early make no table.
    let _ = play(&mut Unstructured::new(bytes), &ledger);
    assert_eq!((ledger.live(), counters()), (0, [0; 5]));
});

fn play(u: &mut Unstructured, ledger: &Arc<Ledger>) -> Result<()> {
    match u.int_in_range(0..=3)? {
        0 => copy(u, ledger),
        1 => through(u, ledger, "lengths"),
        _ => through(u, ledger, "echo"),
    }
}

/// One stream or two through a program.
fn through(u: &mut Unstructured, ledger: &Arc<Ledger>, program: &str) -> Result<()> {
    let table = Type::table(u)?;
    let mut inputs = Vec::new();
    for _ in 0..u.int_in_range(1..=2)? {
        inputs.push(stream(&table, u, ledger)?);
    }
    let plan = compile(program);
    if let Ok(mut output) = plan.execute(&mut inputs, 0) {
        // As many batches are read as somebody likes, and the rest is left.
        for _ in 0..u.int_in_range(0..=6)? {
            match (output.schema(), output.batch()) {
                (Ok(_), Ok(Some(_))) => {}
                (Ok(_), Ok(None)) => break,
                (schema, batch) => {
                    assert!(schema.err().into_iter().chain(batch.err()).all(|failure| !failure.text.is_empty()));
                }
            }
        }
    }
    assert!(inputs.iter().all(|input| input.release.is_none()), "an input was not moved out");
    Ok(())
}

/// The callbacks of a stream are functions without a state, so the schema goes along beside it.
fn stream(table: &Type, u: &mut Unstructured, ledger: &Arc<Ledger>) -> Result<ArrowArrayStream> {
    let mut batches = Batches(Vec::new());
    let other = if seldom(u, 20)? { Type::table(u)? } else { table.clone() };
    for _ in 0..u.int_in_range(0..=3)? {
        batches.0.push(other.batch(u, ledger)?);
    }
    let mut schema = table.schema(ledger);
    let mut out = ArrowArrayStream::empty();
    let (pointer, count) = (batches.0.as_mut_ptr(), batches.0.len());
    // SAFETY: the schema and the batches were made just now, and the stream has a place.
    outcome(unsafe { c::bridge_stream_export(&raw mut schema, pointer, count, &raw mut out) }).expect("a stream");
    if seldom(u, 10)? {
        let failing = foreign::stream([Step::Fail(5, None)], ledger);
        return Ok(failing_after(out, failing));
    }
    Ok(out)
}

/// Releases a stream, and gives another one.
fn failing_after(mut stream: ArrowArrayStream, other: ArrowArrayStream) -> ArrowArrayStream {
    // SAFETY: the stream is alive and nobody else's.
    unsafe { stream.release.expect("a stream that is alive")(&raw mut stream) }
    other
}

/// The copies of a schema and of a batch.
fn copy(u: &mut Unstructured, ledger: &Arc<Ledger>) -> Result<()> {
    let table = Type::table(u)?;
    let template = Schema(table.schema(ledger));
    let mut schema = ArrowSchema::empty();
    // SAFETY: the template is alive, and the copy has a place.
    let _ = outcome(unsafe { c::bridge_schema_export(&raw const template.0, &raw mut schema) });
    drop((template, Schema(schema)));
    let template = Batch(table.batch(u, ledger)?);
    let mut batch = ArrowArray::empty();
    // SAFETY: the template is alive longer than the copy, which has a place.
    let _ = outcome(unsafe { c::bridge_batch_export(ptr::from_ref(&template.0), 0, &raw mut batch) });
    drop(Batch(batch));
    Ok(())
}

/// Batches that nobody took yet.
struct Batches(Vec<ArrowArray>);

impl Drop for Batches {
    fn drop(&mut self) {
        for batch in &mut self.0 {
            if let Some(release) = batch.release {
                // SAFETY: the batch was made just now, and nobody else has it.
                unsafe { release(batch) }
            }
        }
    }
}
