//! Which file, and which line of it, made a query fail.
//!
//! Polars' errors of reading say neither. So after a query over files has failed, its files are read again, one by one,
//! until one fails in the same way; in a text, the first line that cannot be read is looked for. That takes as long as
//! reading them did, but only where a query has failed, and it ends when the query is told to stop.

mod csv;
mod cure;
mod lines;
mod ndjson;
mod scan;
mod sql;
mod unresolved;

use std::sync::Arc;

use polars_buffer::Buffer;
use polars_plan::dsl::ScanSourceRef;
use polars_plan::plans::{ArenaLpIter as _, IRPlan};

use crate::error::Failure;
use scan::FileScan;
pub(crate) use sql::in_sql;
pub(crate) use unresolved::unresolved;

/// Whether the search is to end.
pub(crate) type Halt = Arc<dyn Fn() -> bool + Send + Sync>;

/// Files that the caller of execute gave, each with the number of its input.
pub(crate) type FilesInMemory = Vec<(usize, Buffer<u8>)>;

/// What a query reads from files, remembered before it runs.
pub(crate) struct FileScans {
    scans: Vec<FileScan>,
    in_memory: FilesInMemory,
}

impl FileScans {
    /// The scans of files in an optimized plan.
    pub(crate) fn of(plan: &IRPlan, in_memory: FilesInMemory) -> Self {
        let scans = plan.lp_arena.iter(plan.lp_top).filter_map(|(_, node)| FileScan::of(node)).collect();
        Self { scans, in_memory }
    }

    /// The failure with its file and its line, if a file fails in this way when it is read alone.
    pub(crate) fn locate(&self, failure: &Failure, halt: &Halt) -> Option<Failure> {
        self.scans.iter().find_map(|scan| scan.locate(failure, &self.in_memory, halt))
    }
}

/// What to call a file.
fn name(source: ScanSourceRef<'_>, in_memory: &FilesInMemory) -> String {
    match source {
        ScanSourceRef::Path(path) => path.as_str().into(),
        ScanSourceRef::File(_) => "an open file".into(),
        ScanSourceRef::Buffer(buffer) => {
            let given = in_memory.iter().find(|(_, bytes)| bytes.as_slice() == buffer.as_slice());
            given.map_or_else(|| "a file in memory".into(), |(input, _)| format!("input {input}"))
        }
    }
}
