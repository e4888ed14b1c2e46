//! The greatest number of rows of a result: more of them are an error, never a cut.

use std::sync::atomic::{AtomicU64, Ordering};

use bridge_abi::ErrorCode;
use polars::prelude::{PolarsResult, polars_err};

use crate::error::{Failure, Result};

/// Counts the rows that a query gives to its reader or to its file.
#[derive(Default)]
pub(super) struct RowLimit {
    most: Option<u64>,
    rows: AtomicU64,
}

impl RowLimit {
    pub(super) fn new(most: Option<u64>) -> Self {
        Self { most, rows: AtomicU64::new(0) }
    }

    /// Counts more rows: an error once there are too many.
    pub(super) fn count(&self, rows: usize) -> Result<()> {
        self.rows.fetch_add(rows as u64, Ordering::Relaxed);
        self.check()
    }

    /// The same as Polars' functions want it; what the error says is found out again where it is reported.
    pub(super) fn count_inside_polars(&self, rows: usize) -> PolarsResult<()> {
        self.count(rows).map_err(|_| polars_err!(ComputeError: "the result has too many rows"))
    }

    /// An error if there were too many rows.
    pub(super) fn check(&self) -> Result<()> {
        match self.most {
            Some(most) if self.rows.load(Ordering::Relaxed) > most => Err(Failure::new(
                ErrorCode::Execution,
                format!(
                    "the result has more than max_rows = {most} rows: allow more, or ask for fewer with head or filter"
                ),
            )),
            _ => Ok(()),
        }
    }
}
