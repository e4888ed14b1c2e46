//! What a plan reads.

use crate::proto::scan::Source;
use crate::proto::{FileScan, Plan, node::Kind};

/// What a plan reads, as far as it matters for how it is run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reads {
    /// Streams that the caller of execute gives.
    pub inputs: bool,
    /// Files, by paths or as inputs, or whatever a statement in SQL names.
    pub files: bool,
    /// Files that the caller of execute gives as inputs: their schema is not known before.
    pub files_as_inputs: bool,
    /// Functions that the caller of execute gives are called on rows.
    pub functions: bool,
}

/// Looks at every scan of a plan.
pub fn reads(plan: &Plan) -> Reads {
    let mut reads = Reads::default();
    for node in &plan.nodes {
        match &node.kind {
            Some(Kind::Scan(scan)) => match &scan.source {
                Some(Source::Memory(_)) => reads.inputs = true,
                Some(Source::Parquet(scan)) => reads.file(scan.file.as_ref()),
                Some(Source::Csv(scan)) => reads.file(scan.file.as_ref()),
                Some(Source::Ndjson(scan)) => reads.file(scan.file.as_ref()),
                Some(Source::Ipc(scan)) => reads.file(scan.file.as_ref()),
                None => {}
            },
            Some(Kind::Sql(_)) => reads.files = true,
            Some(Kind::MapBatches(_)) => reads.functions = true,
            _ => {}
        }
    }
    reads
}

impl Reads {
    fn file(&mut self, file: Option<&FileScan>) {
        self.files = true;
        if file.is_some_and(|file| !file.inputs.is_empty()) {
            self.inputs = true;
            self.files_as_inputs = true;
        }
    }
}
