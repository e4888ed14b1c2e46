//! Files that a plan cannot be made over, because their columns are not found.

use std::sync::Arc;

use bridge_abi::catch_panic;
use polars::prelude::LazyFrame;
use polars_core::runtime::ASYNC;
use polars_plan::dsl::{DslPlan, FileScanDsl, ScanSources, UnifiedScanArgs};

use super::{FilesInMemory, Halt, cure, name, ndjson, scan};
use crate::error::{Failure, from_polars};

/// The failure of a frame whose plan could not be made, with the first file whose columns are not found.
pub(crate) fn unresolved(frame: &LazyFrame, failure: &Failure, in_memory: &FilesInMemory) -> Option<Failure> {
    (&frame.logical_plan).into_iter().find_map(|node| match node {
        DslPlan::Scan { sources, unified_scan_args, scan_type, cached_ir }
            // What was found of a scan is remembered in it.
            if cached_ir.lock().is_ok_and(|found| found.is_none()) =>
        {
            let sources = expanded(sources, unified_scan_args)?;
            (0..sources.len()).find_map(|index| {
                let fails = |which: &[usize]| {
                    let failed = schema_failure(&sources, which, unified_scan_args, scan_type)?;
                    cure::same_kind(failure, &failed).then_some(failed)
                };
                // A file may be well and yet not go with the first one.
                let failed = fails(&[index]).or_else(|| fails(&[0, index]))?;
                let file = name(sources.get(index)?, in_memory);
                let line = if matches!(**scan_type, FileScanDsl::NDJson { .. }) { line(&sources, index) } else { None };
                Some(cure::advise(failed).at_path(&file).at_line(line.unwrap_or(0)))
            })
        }
        _ => None,
    })
}

fn expanded(sources: &ScanSources, options: &UnifiedScanArgs) -> Option<ScanSources> {
    let mut options = options.clone();
    let expand = || Ok(ASYNC.block_in_place_on(sources.expand_paths(&mut options)));
    catch_panic(expand).ok()?.ok()
}

/// How a scan of some of the files fails before it reads a row.
fn schema_failure(
    sources: &ScanSources,
    which: &[usize],
    options: &UnifiedScanArgs,
    of: &FileScanDsl,
) -> Option<Failure> {
    let plan = DslPlan::Scan {
        sources: sources.gather(which.iter().copied())?,
        unified_scan_args: Box::new(UnifiedScanArgs { glob: false, ..options.clone() }),
        scan_type: Box::new(of.clone()),
        cached_ir: Default::default(),
    };
    let schema = || Ok(LazyFrame::from(plan).collect_schema());
    catch_panic(schema).ok()?.err().map(from_polars)
}

fn line(sources: &ScanSources, index: usize) -> Option<u64> {
    let never: Halt = Arc::new(|| false);
    ndjson::first_line_without_type(&scan::local(sources, index)?, &never).ok()?.map(|bad| bad.line)
}
