//! One scan of files.

use std::sync::Arc;

use bridge_abi::catch_panic;
use polars::prelude::{DataFrame, PlanCallback, PolarsError, Schema, SchemaExt as _, SchemaRef};
use polars_plan::dsl::{CallbackSinkType, FileScanIR, ScanSources, SinkTypeIR};
use polars_plan::plans::IR;
use polars_stream::StreamingQuery;
use polars_utils::arena::Arena;

use super::lines::Bad;
use super::{FilesInMemory, Halt, csv, cure, name, ndjson};
use crate::error::{Failure, from_polars_running};

/// A scan as the optimizer left it. Cheap to make: all that is large in it is shared.
pub(super) struct FileScan {
    node: IR,
}

impl FileScan {
    pub(super) fn of(node: &IR) -> Option<Self> {
        matches!(node, IR::Scan { .. }).then(|| Self { node: node.clone() })
    }

    /// The failure with the first file that fails in the same way.
    pub(super) fn locate(&self, failure: &Failure, in_memory: &FilesInMemory, halt: &Halt) -> Option<Failure> {
        let IR::Scan { sources, scan_type, .. } = &self.node else { return None };
        if !cure::may_come_from_reading(failure, scan_type) {
            return None;
        }
        (0..sources.len()).find_map(|index| {
            if halt() {
                return None;
            }
            let failed = from_polars_running(self.read_alone(index, halt)?);
            if !cure::same_kind(failure, &failed) {
                return None;
            }
            let bad = self.bad_line(index, halt).map(|bad| (from_polars_running(bad.error), bad.line));
            let file = name(sources.get(index)?, in_memory);
            Some(match bad {
                Some((bad, line)) if cure::same_kind(failure, &bad) => cure::advise(bad).at_path(&file).at_line(line),
                _ => cure::advise(failed).at_path(&file),
            })
        })
    }

    /// Reads one file as the query did, and says how that failed.
    fn read_alone(&self, index: usize, halt: &Halt) -> Option<PolarsError> {
        let (mut plan, mut expressions) = (Arena::new(), Arena::new());
        let input = plan.add(self.alone(index)?);
        let halt = Arc::clone(halt);
        let function = PlanCallback::new(move |_: DataFrame| Ok(halt()));
        let sink = CallbackSinkType { function, maintain_order: false, chunk_size: None };
        let top = plan.add(IR::Sink { input, payload: SinkTypeIR::Callback(sink) });
        let read = || Ok(StreamingQuery::build(top, &mut plan, &mut expressions).and_then(StreamingQuery::execute));
        catch_panic(read).ok()?.err()
    }

    /// The scan of one file, without all that is done with its rows.
    fn alone(&self, index: usize) -> Option<IR> {
        let (schema, columns) = self.columns()?;
        let mut node = self.node.clone();
        let IR::Scan {
            sources,
            file_info,
            hive_parts,
            predicate,
            predicate_file_skip_applied,
            output_schema,
            scan_type,
            unified_scan_args,
        } = &mut node
        else {
            return None;
        };
        *sources = sources.gather(std::iter::once(index))?;
        file_info.schema = schema;
        *hive_parts = None;
        *predicate = None;
        *predicate_file_skip_applied = None;
        match &mut **scan_type {
            FileScanIR::Parquet { first_metadata, metadata_per_source, .. } => {
                (*first_metadata, *metadata_per_source) = (None, None);
            }
            FileScanIR::Ipc { metadata, .. } => *metadata = None,
            _ => {}
        }
        let options = &mut **unified_scan_args;
        options.hive_options.enabled = Some(false);
        options.hive_options.schema = None;
        options.projection = Some(columns.iter_names_cloned().collect());
        options.row_index = None;
        options.include_file_paths = None;
        options.pre_slice = None;
        options.row_count = None;
        *output_schema = Some(columns);
        Some(node)
    }

    /// The columns of the files, and those of them that the query reads.
    fn columns(&self) -> Option<(SchemaRef, SchemaRef)> {
        let IR::Scan { file_info, output_schema, .. } = &self.node else { return None };
        let in_file = file_info.reader_schema.as_ref()?.as_ref();
        let in_file = in_file.either(|arrow| Arc::new(Schema::from_arrow_schema(arrow)), Arc::clone);
        let wanted = output_schema.as_ref().unwrap_or(&file_info.schema);
        let columns = in_file.iter().filter(|(name, _)| wanted.contains(name));
        let columns = columns.map(|(name, kind)| (name.clone(), kind.clone())).collect::<Schema>();
        Some((in_file, Arc::new(columns)))
    }

    /// The first line of a text that cannot be read.
    fn bad_line(&self, index: usize, halt: &Halt) -> Option<Bad> {
        let IR::Scan { sources, scan_type, .. } = &self.node else { return None };
        let (_, columns) = self.columns()?;
        let bytes = || local(sources, index);
        let bad = match &**scan_type {
            FileScanIR::Csv { options } => csv::first_bad_line(options, &columns, &bytes()?, halt),
            FileScanIR::NDJson { options } => ndjson::first_bad_line(options, &columns, &bytes()?, halt),
            _ => return None,
        };
        // A text that cannot be read at all, such as one whose compression is damaged, has no bad line.
        bad.ok().flatten()
    }
}

/// The bytes of a file of this machine, which is mapped and not read.
pub(super) fn local(sources: &ScanSources, index: usize) -> Option<polars_buffer::Buffer<u8>> {
    let source = sources.get(index)?;
    if source.is_cloud_url() { None } else { source.to_memslice().ok() }
}
