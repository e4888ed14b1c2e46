//! CSV: records with quoted line ends, after a header and what is skipped.

use std::sync::Arc;

use polars::prelude::{CsvEncoding, CsvReadOptions, Field, PolarsResult, SchemaExt as _, SchemaRef, polars_bail};
use polars_buffer::Buffer;
use polars_io::prelude::_csv_read_internal::{
    CountLines, NullValuesCompiled, SplitLines, cast_columns, prepare_csv_schema, read_chunk, validate_utf8,
};
use polars_io::prelude::read_until_start_and_infer_schema_from_compressed_reader;

use super::Halt;
use super::lines::{Bad, Records, Text};

pub(super) fn first_bad_line(
    options: &Arc<CsvReadOptions>,
    columns: &SchemaRef,
    bytes: &Buffer<u8>,
    halt: &Halt,
) -> PolarsResult<Option<Bad>> {
    let (schema, body) = body(options, columns, bytes)?;
    let records = CsvRecords::new(options, schema, columns)?;
    let Some((error, lines)) = body.first_bad(&records, halt)? else { return Ok(None) };
    let end = records.end_of_line();
    let all = Text::new(bytes)?.count_lines(end, halt)?;
    let in_body = self::body(options, columns, bytes)?.1.count_lines(end, halt)?;
    Ok(Some(Bad { error, line: all - in_body + lines + 1 }))
}

/// The text from its first record on, and what its columns are.
fn body(options: &CsvReadOptions, columns: &SchemaRef, bytes: &Buffer<u8>) -> PolarsResult<(SchemaRef, Text)> {
    let mut text = Text::new(bytes)?;
    let (schema, taken) = read_until_start_and_infer_schema_from_compressed_reader(
        options,
        Some(columns.clone()),
        None,
        &mut text.reader,
    )?;
    text.taken = taken;
    Ok((Arc::new(schema), text))
}

/// The same as Polars' reader of chunks, which is not public.
struct CsvRecords {
    options: Arc<CsvReadOptions>,
    schema: SchemaRef,
    projection: Vec<usize>,
    casts: Vec<Field>,
    null_values: Option<NullValuesCompiled>,
    check_utf8: bool,
    lines: CountLines,
}

impl CsvRecords {
    fn new(options: &Arc<CsvReadOptions>, mut schema: SchemaRef, columns: &SchemaRef) -> PolarsResult<Self> {
        let parse = &options.parse_options;
        let mut casts = options.fields_to_cast.clone();
        prepare_csv_schema(&mut schema, &mut casts)?;
        let mut projection = columns.iter_names().filter_map(|name| schema.index_of(name)).collect::<Vec<_>>();
        projection.sort_unstable();
        Ok(Self {
            null_values: parse.null_values.clone().map(|values| values.compile(&schema)).transpose()?,
            check_utf8: matches!(parse.encoding, CsvEncoding::Utf8)
                && schema.iter_fields().any(|field| field.dtype().is_string()),
            lines: CountLines::new(parse.quote_char, parse.eol_char, parse.comment_prefix.clone()),
            options: Arc::clone(options),
            schema,
            projection,
            casts,
        })
    }
}

impl Records for CsvRecords {
    fn end_of_line(&self) -> u8 {
        self.options.parse_options.eol_char
    }

    fn whole(&self, text: &[u8]) -> usize {
        self.lines.count_rows(text, false).1
    }

    fn ends(&self, text: &[u8]) -> Vec<usize> {
        let parse = &self.options.parse_options;
        let mut end = 0;
        SplitLines::new(text, parse.quote_char, parse.eol_char, parse.comment_prefix.as_ref())
            .map(|line| {
                end = (end + line.len() + 1).min(text.len());
                end
            })
            .collect()
    }

    fn read(&self, records: &[u8]) -> PolarsResult<()> {
        if self.check_utf8 && !validate_utf8(records) {
            polars_bail!(ComputeError: "invalid utf-8 sequence");
        }
        if self.projection.is_empty() {
            return Ok(());
        }
        let ignore_errors = self.options.ignore_errors;
        let rows = self.lines.count_rows(records, true).0;
        let mut frame = read_chunk(
            records,
            &self.options.parse_options,
            &self.schema,
            ignore_errors,
            &self.projection,
            0,
            rows,
            self.null_values.as_ref(),
            usize::MAX,
            records.len(),
            Some(0),
        )?;
        if frame.height() != rows && !ignore_errors {
            polars_bail!(ComputeError: "CSV malformed: expected {} rows, actual {} rows", rows, frame.height());
        }
        cast_columns(&mut frame, &self.casts, false, ignore_errors)
    }
}
