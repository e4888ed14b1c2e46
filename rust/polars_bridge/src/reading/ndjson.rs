//! NDJSON: each line is a record.

use std::io::Cursor;

use polars::prelude::{PolarsResult, SchemaRef};
use polars_buffer::Buffer;
use polars_io::prelude::parse_ndjson;
use polars_plan::dsl::NDJsonReadOptions;

use super::Halt;
use super::lines::{Bad, Records, Text};

pub(super) fn first_bad_line(
    options: &NDJsonReadOptions,
    columns: &SchemaRef,
    bytes: &Buffer<u8>,
    halt: &Halt,
) -> PolarsResult<Option<Bad>> {
    let read = |records: &[u8]| {
        if columns.is_empty() {
            return Ok(());
        }
        parse_ndjson(records, None, columns, options.ignore_errors).map(drop)
    };
    search(read, bytes, halt)
}

/// The first line that no type can be found for.
pub(super) fn first_line_without_type(bytes: &Buffer<u8>, halt: &Halt) -> PolarsResult<Option<Bad>> {
    let read = |records: &[u8]| {
        // Nothing at all has no type either, which is the fault of no line.
        if records.iter().all(u8::is_ascii_whitespace) {
            return Ok(());
        }
        polars_io::ndjson::infer_schema(&mut Cursor::new(records), None).map(drop)
    };
    search(read, bytes, halt)
}

fn search(read: impl Fn(&[u8]) -> PolarsResult<()>, bytes: &Buffer<u8>, halt: &Halt) -> PolarsResult<Option<Bad>> {
    let found = Text::new(bytes)?.first_bad(&JsonLines(read), halt)?;
    Ok(found.map(|(error, lines)| Bad { error, line: lines + 1 }))
}

struct JsonLines<R>(R);

impl<R: Fn(&[u8]) -> PolarsResult<()>> Records for JsonLines<R> {
    fn end_of_line(&self) -> u8 {
        b'\n'
    }

    fn whole(&self, text: &[u8]) -> usize {
        text.iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1)
    }

    fn ends(&self, text: &[u8]) -> Vec<usize> {
        let mut end = 0;
        text.split_inclusive(|&byte| byte == b'\n')
            .map(|line| {
                end += line.len();
                end
            })
            .collect()
    }

    fn read(&self, records: &[u8]) -> PolarsResult<()> {
        self.0(records)
    }
}
