//! Scans and sinks.

use super::{data_type, present};
use crate::error::PlanError;
use crate::proto::{self, Schema, scan::Source, sink::Format};

pub(super) fn check_scan(of: &proto::Scan) -> Result<(), PlanError> {
    match present(of.source.as_ref(), "Scan.source")? {
        Source::Memory(memory) => data_type::schema(present(memory.schema.as_ref(), "MemoryScan.schema")?),
        Source::Parquet(parquet) => {
            check_file(parquet.file.as_ref())?;
            check_schemas([&parquet.schema])
        }
        Source::Csv(csv) => check_csv(csv),
        Source::Ndjson(ndjson) => {
            check_file(ndjson.file.as_ref())?;
            check_schemas([&ndjson.schema, &ndjson.schema_overrides])
        }
        Source::Ipc(ipc) => check_file(ipc.file.as_ref()),
    }
}

fn check_file(of: Option<&proto::FileScan>) -> Result<(), PlanError> {
    let file = present(of, "the file of a scan")?;
    check_schemas([&file.hive_schema])?;
    match (file.paths.is_empty(), file.inputs.is_empty()) {
        (true, true) => Err(PlanError::senseless("a scan of files needs paths or inputs, and has neither")),
        (false, false) => Err(PlanError::senseless("a scan of files needs paths or inputs, and has both")),
        _ => Ok(()),
    }
}

fn check_csv(of: &proto::CsvScan) -> Result<(), PlanError> {
    check_file(of.file.as_ref())?;
    check_schemas([&of.schema, &of.schema_overrides])?;
    one_byte(of.separator.as_deref(), "separator")?;
    one_byte(of.quote_char.as_deref().filter(|quote| !quote.is_empty()), "quote_char")?;
    one_byte(of.end_of_line_char.as_deref(), "end_of_line_char")?;
    if !of.null_values.is_empty() && !of.null_values_by_column.is_empty() {
        return Err(PlanError::senseless("null_values and null_values_by_column exclude each other"));
    }
    Ok(())
}

pub(super) fn check_sink(of: &proto::Sink) -> Result<(), PlanError> {
    if of.path.is_empty() {
        return Err(PlanError::senseless("a sink needs the path of a file"));
    }
    match present(of.format.as_ref(), "Sink.format")? {
        Format::Parquet(_) | Format::Ndjson(_) | Format::Ipc(_) => Ok(()),
        Format::Csv(csv) => {
            one_byte(csv.separator.as_deref(), "separator")?;
            one_byte(csv.quote_char.as_deref(), "quote_char")
        }
    }
}

fn check_schemas<const N: usize>(schemas: [&Option<Schema>; N]) -> Result<(), PlanError> {
    schemas.into_iter().flatten().try_for_each(data_type::schema)
}

fn one_byte(text: Option<&str>, option: &str) -> Result<(), PlanError> {
    match text {
        Some(text) if text.len() != 1 => {
            Err(PlanError::senseless(format!("{option} is {text:?} and must be one ASCII character")))
        }
        _ => Ok(()),
    }
}
