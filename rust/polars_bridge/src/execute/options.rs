//! Options of one execution.

use std::num::NonZeroUsize;
use std::time::Duration;

use bridge_abi::ErrorCode;
use bridge_plan::proto::{EngineChoice, Optimization};
use polars::prelude::{CompatLevel, LazyFrame};

use crate::error::{Failure, Result, unsupported};

#[derive(Clone, Copy)]
pub(super) enum Choice {
    Auto,
    Streaming,
    InMemory,
}

pub(super) struct Options {
    pub(super) engine: Choice,
    pub(super) batch_size: Option<NonZeroUsize>,
    pub(super) max_rows: Option<u64>,
    pub(super) deadline: Option<Duration>,
    pub(super) batches_in_flight: usize,
    pub(super) compatibility: CompatLevel,
    pub(super) track_progress: bool,
    disabled: Vec<Optimization>,
}

impl Options {
    pub(super) fn decode(bytes: &[u8]) -> Result<Self> {
        let invalid = |message: String| Failure::new(ErrorCode::InvalidArgument, message);
        let options = bridge_plan::options::execute(bytes)?;
        let batch_size = options
            .batch_size
            .map(|rows| {
                NonZeroUsize::new(rows as usize).ok_or_else(|| invalid("batch_size is 0 and must be at least 1".into()))
            })
            .transpose()?;
        let disabled = options
            .disabled_optimizations
            .iter()
            .map(|&number| {
                Optimization::try_from(number)
                    .map_err(|_| unsupported(format!("optimization number {number} is not known")))
            })
            .collect::<Result<_>>()?;
        Ok(Self {
            engine: match EngineChoice::try_from(options.engine) {
                Ok(EngineChoice::Unspecified | EngineChoice::Auto) => Choice::Auto,
                Ok(EngineChoice::Streaming) => Choice::Streaming,
                Ok(EngineChoice::InMemory) => Choice::InMemory,
                Err(_) => return Err(unsupported(format!("engine number {} is not known", options.engine))),
            },
            batch_size,
            max_rows: options.max_rows,
            deadline: options.deadline_millis.map(Duration::from_millis),
            batches_in_flight: options.batches_in_flight.map_or(4, |batches| batches.max(1) as usize),
            compatibility: if options.oldest_compatibility { CompatLevel::oldest() } else { CompatLevel::newest() },
            track_progress: options.track_progress,
            disabled,
        })
    }

    pub(super) fn optimizations(&self, mut frame: LazyFrame) -> LazyFrame {
        for optimization in &self.disabled {
            frame = match optimization {
                Optimization::Unspecified => frame,
                Optimization::PredicatePushdown => frame.with_predicate_pushdown(false),
                Optimization::ProjectionPushdown => frame.with_projection_pushdown(false),
                Optimization::SlicePushdown => frame.with_slice_pushdown(false),
                Optimization::SimplifyExpression => frame.with_simplify_expr(false),
                Optimization::CommonSubplanElimination => frame.with_comm_subplan_elim(false),
                Optimization::CommonSubexpressionElimination => frame.with_comm_subexpr_elim(false),
            };
        }
        frame
    }
}
