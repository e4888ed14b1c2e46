//! What Polars says of a file that cannot be read, and what a user can do.

use polars_plan::dsl::FileScanIR;

use crate::error::Failure;

/// Whether a failure is of a kind that reading has; others would be looked for in vain.
pub(super) fn may_come_from_reading(failure: &Failure, scan: &FileScanIR) -> bool {
    match failure.polars_variant() {
        "ComputeError" | "IO" | "NoData" | "SchemaMismatch" | "ColumnNotFound" => true,
        // Types that the reader of CSV does not know are cast, and a cast can fail in every query.
        "InvalidOperation" => matches!(scan, FileScanIR::Csv { .. }),
        _ => false,
    }
}

/// Whether two failures are the same but for what stands in the file.
pub(super) fn same_kind(one: &Failure, other: &Failure) -> bool {
    let kind = |failure: &Failure| {
        let text = failure.message();
        text.split(|character: char| character.is_ascii_digit() || "`'\":(".contains(character))
            .next()
            .unwrap_or(text)
            .to_owned()
    };
    one.polars_variant() == other.polars_variant() && kind(one) == kind(other)
}

/// The format that a file is not in, or not as a whole.
fn damaged(text: &str) -> Option<&'static str> {
    if text.starts_with("parquet: ") || text.contains("File out of specification") {
        Some("Parquet")
    } else if text.starts_with("out-of-spec: ") || text.starts_with("Invalid argument") {
        // The reader of IPC looks for the end of the file from its last bytes on, and goes too far back in a short one.
        Some("Arrow IPC")
    } else if text.contains("empty CSV") {
        Some("CSV with at least a header")
    } else if text.contains("TapeError")
        || text.contains("NDJSON")
        || text.starts_with("stream did not contain valid UTF-8")
    {
        Some("NDJSON")
    } else {
        None
    }
}

/// The failure with what to do about it, in the names of a plan's options.
pub(super) fn advise(failure: Failure) -> Failure {
    let text = failure.message();
    let what = text.split("\n\n").next().unwrap_or(text).trim_end();
    let (what, cure) = if text.starts_with("found more fields than defined in 'Schema'") {
        (
            "the line has more fields than the schema has columns",
            "truncate_ragged_lines drops the fields that are too many; a schema with more columns reads them",
        )
    } else if text.starts_with("CSV malformed") || text.contains("is not properly escaped") {
        (
            "a quoted field is not closed, or has a quote in it that is not doubled",
            "mend the line, or give another quote_char, or none",
        )
    } else if text.starts_with("could not parse `") && text.contains(" at column '") {
        (
            what,
            "give the column another type with schema_overrides, find types from more rows with infer_schema_length, \
             name the text in null_values, or read null instead with ignore_errors",
        )
    } else if text.starts_with("conversion from `") {
        (what, "give the column another type with schema_overrides, or read null instead with ignore_errors")
    } else if text.starts_with("invalid utf-8 sequence") {
        ("a text is not UTF-8", "the encoding utf8-lossy replaces what is wrong; other encodings have to be converted")
    } else if text.starts_with("error parsing line") || text.starts_with("NDJSON line") {
        (what, "each line has to be one JSON object: mend the line")
    } else if text.starts_with("cannot parse '") {
        (
            what,
            "give the column another type with schema_overrides, find types from more rows with infer_schema_length, \
             or read null instead with ignore_errors",
        )
    } else if let Some(format) = damaged(text) {
        let cure = "read it as what it is, or make it again";
        let message = format!("{what}; the file is not {format}, or damaged: {cure}");
        return failure.with_message(message);
    } else {
        return failure;
    };
    let column = what.split(" at column '").nth(1).and_then(|rest| rest.split('\'').next()).map(str::to_owned);
    let message = format!("{what}; {cure}");
    failure.with_message(message).at_column(column)
}
