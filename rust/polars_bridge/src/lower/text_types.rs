//! Which types the text formats can hold.
//!
//! Polars finds out while it reads or writes: then its error names no column, or it panics.

use polars::prelude::{DataType, Schema};

use crate::error::{Result, unsupported};

/// What is done with a file of text.
#[derive(Debug, Clone, Copy)]
pub(super) enum Text {
    ReadCsv,
    WriteCsv,
    ReadNdjson,
    WriteNdjson,
}

impl Text {
    /// An error that names the first column whose type cannot be read or written.
    pub(super) fn check(self, schema: &Schema) -> Result<()> {
        let Some((name, kind)) = schema.iter().find(|(_, kind)| !self.has(kind)) else { return Ok(()) };
        let (work, cure) = match self {
            Self::ReadCsv => ("read from CSV", "read it as String or as a number, and convert that"),
            Self::WriteCsv => {
                ("written to CSV", "cast it to a type that has a text, drop it, or write Parquet or Arrow IPC")
            }
            Self::ReadNdjson => ("read from NDJSON", "read it as String or as a wider number, and convert that"),
            Self::WriteNdjson => (
                "written to NDJSON",
                "encode it with bin.hex_encode or bin.base64_encode, or write Parquet or Arrow IPC",
            ),
        };
        Err(unsupported(format!("column {name:?} of type {kind:?} cannot be {work}: {cure}")))
    }

    fn has(self, kind: &DataType) -> bool {
        use DataType as T;
        match self {
            Self::ReadCsv => !(kind.is_nested() || matches!(kind, T::Null | T::Binary | T::Duration(_))),
            Self::WriteCsv => !(kind.is_nested() || matches!(kind, T::Binary | T::Duration(_))),
            // What is nested is read in another way, which has other limits.
            Self::ReadNdjson => {
                !matches!(kind, T::Int8 | T::Int16 | T::UInt8 | T::UInt16 | T::Time | T::Duration(_) | T::Binary)
            }
            Self::WriteNdjson => match kind {
                T::Binary => false,
                T::List(inner) | T::Array(inner, _) => self.has(inner),
                T::Struct(fields) => fields.iter().all(|field| self.has(&field.dtype)),
                _ => true,
            },
        }
    }
}
