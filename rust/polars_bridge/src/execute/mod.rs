//! Running a plan: inputs in, a thread for the engine, batches out through a bounded channel.

pub(crate) mod export;
pub(crate) mod import;
pub(crate) mod ipc;
mod memory;
mod options;
mod stop;
mod streaming;

use std::sync::Arc;
use std::time::Instant;

use bridge_abi::{BatchSource, BridgeError, CArray, CSchema, ErrorCode, Query};
use polars::prelude::{self as pl, DataFrame, LazyFrame};

use crate::engine::CompiledPlan;
use crate::error::{Failure, Result, from_polars_running};
use crate::lower::{FileSink, Inputs, locate, lower};
use options::{Choice, Options};
use stop::Stop;

/// Rows in memory up to which a plan over nothing but memory runs on the caller's thread: starting threads and a
/// stream costs more than such a query.
const SMALL: usize = 100_000;

/// One execution before it starts.
pub(crate) struct Run {
    options: Options,
    stop: Arc<Stop>,
    started: Instant,
}

/// Where the batches of a result come from.
enum Batches {
    Memory(memory::Frames),
    Streaming(streaming::Running),
}

/// A result on its way out.
pub(crate) struct Output {
    schema: pl::SchemaRef,
    compatibility: pl::CompatLevel,
    batches: Batches,
    pending: std::vec::IntoIter<DataFrame>,
    stop: Arc<Stop>,
    rows: u64,
    max_rows: Option<u64>,
}

impl Run {
    pub(crate) fn new(options: &[u8], query: Arc<Query>) -> Result<Self> {
        let options = Options::decode(options)?;
        let started = Instant::now();
        let stop = Arc::new(Stop::new(query, options.deadline.and_then(|deadline| started.checked_add(deadline))));
        Ok(Self { options, stop, started })
    }

    pub(crate) fn start(self, plan: &CompiledPlan, inputs: &[DataFrame]) -> Result<Output> {
        self.stop.check()?;
        let (frame, sink) = if plan.template_runs() {
            (plan.template(), None)
        } else {
            let lowered = lower(plan.checked.plan(), Inputs::Given(inputs))?;
            (lowered.frame, lowered.sink)
        };
        let frame = self.options.optimizations(frame);
        let in_memory = match self.options.engine {
            Choice::Streaming => false,
            Choice::InMemory => sink.is_none(),
            Choice::Auto => {
                sink.is_none() && !plan.reads.files && inputs.iter().map(DataFrame::height).sum::<usize>() <= SMALL
            }
        };
        let located = |failure| locate(plan.checked.plan(), Inputs::Given(inputs), failure);
        if in_memory { self.in_memory(frame).map_err(located) } else { self.streaming(frame, sink).map_err(located) }
    }

    fn in_memory(self, frame: LazyFrame) -> Result<Output> {
        let (schema, result) = memory::collect(frame, &self.stop)?;
        self.stop.check()?;
        Ok(self.output(schema, |options| Batches::Memory(memory::Frames::new(result, options.batch_size))))
    }

    fn streaming(self, frame: LazyFrame, sink: Option<FileSink>) -> Result<Output> {
        let (schema, running) = streaming::start(frame, sink, &self.options, &self.stop, self.started)?;
        Ok(self.output(schema, |_| Batches::Streaming(running)))
    }

    fn output(self, schema: pl::SchemaRef, batches: impl FnOnce(&Options) -> Batches) -> Output {
        Output {
            schema,
            compatibility: self.options.compatibility,
            batches: batches(&self.options),
            pending: Vec::new().into_iter(),
            stop: self.stop,
            rows: 0,
            max_rows: self.options.max_rows,
        }
    }
}

impl Output {
    /// The next rows that are one chunk in every column.
    fn next_frame(&mut self) -> Result<Option<DataFrame>> {
        loop {
            if let Some(frame) = self.pending.next() {
                return Ok(Some(frame));
            }
            self.stop.check()?;
            let next = match &mut self.batches {
                Batches::Memory(frames) => frames.next(),
                Batches::Streaming(running) => running.next(&self.stop)?,
            };
            let Some(frame) = next else { return Ok(None) };
            self.count(frame.height())?;
            if frame.schema() != &self.schema {
                return Err(Failure::new(ErrorCode::ArrowExport, otherwise(&self.schema, frame.schema())));
            }
            self.pending = single_chunks(frame).into_iter();
        }
    }

    fn count(&mut self, rows: usize) -> Result<()> {
        self.rows += rows as u64;
        match self.max_rows {
            Some(most) if self.rows > most => Err(Failure::new(
                ErrorCode::Execution,
                format!(
                    "the result has more than max_rows = {most} rows: allow more, or ask for fewer with head or filter"
                ),
            )),
            _ => Ok(()),
        }
    }
}

impl BatchSource for Output {
    fn schema(&mut self) -> Result<CSchema, BridgeError> {
        Ok(export::schema(&self.schema, self.compatibility)?)
    }

    fn next(&mut self) -> Result<Option<CArray>, BridgeError> {
        match self.next_frame()? {
            Some(frame) => Ok(Some(export::array(&frame, &self.schema, self.compatibility)?)),
            None => Ok(None),
        }
    }
}

impl Drop for Output {
    /// Nobody wants the rest: what still runs is told to stop.
    fn drop(&mut self) {
        self.stop.abandon();
    }
}

/// What is wrong about a result that is not as its plan announced it.
fn otherwise(announced: &pl::Schema, made: &pl::Schema) -> String {
    let differing = announced.iter().zip(made.iter()).find(|(announced, made)| announced != made);
    let what = match differing {
        Some(((name, kind), (made_name, made_kind))) => {
            format!("column {name:?} of type {kind:?}, and made {made_name:?} of type {made_kind:?}")
        }
        None => format!("{} columns, and made {}", announced.len(), made.len()),
    };
    format!("the engine announced {what}: its values may be wrong, so this is an error; please report it with the plan")
}

/// Cuts a frame where its chunks end; rows without columns stay as they are.
fn single_chunks(mut frame: DataFrame) -> Vec<DataFrame> {
    if frame.width() == 0 {
        return vec![frame];
    }
    frame.align_chunks_par();
    if frame.first_col_n_chunks() <= 1 {
        return if frame.height() == 0 { Vec::new() } else { vec![frame] };
    }
    frame.split_chunks().filter(|chunk| chunk.height() > 0).collect()
}

fn running(error: pl::PolarsError) -> Failure {
    from_polars_running(error)
}
