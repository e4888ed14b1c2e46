//! Running a plan: inputs in, a thread for the engine, batches out through a bounded channel.

mod alone;
pub(crate) mod export;
mod function_threads;
mod functions;
pub(crate) mod import;
pub(crate) mod ipc;
mod limit;
mod memory;
mod options;
mod stop;
mod streaming;

use std::sync::Arc;
use std::time::Instant;

use bridge_abi::{BatchSource, BridgeError, CArray, CSchema, ErrorCode, Query, catch_panic};
use polars::prelude::{self as pl, DataFrame, LazyFrame};
use polars_plan::plans::IRPlan;

use crate::engine::CompiledPlan;
use crate::error::{Failure, Result, from_panic, from_polars, from_polars_running};
use crate::lower::{FileSink, Inputs, file_in_memory, locate, lower};
use crate::reading::{self, FileScans, FilesInMemory};
use alone::alone;
use functions::RunFunctions;
use limit::RowLimit;
use options::{Choice, Options};
use stop::Stop;

/// Rows in memory up to which a plan over nothing but memory runs on the caller's thread: starting threads and a
/// stream costs more than such a query.
const SMALL: usize = 100_000;

/// Rows in memory up to which such a plan runs on the caller's thread alone.
const TINY: usize = 1_000;

/// One execution before it starts.
pub(crate) struct Run {
    options: Options,
    stop: Arc<Stop>,
    limit: Arc<RowLimit>,
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
    limit: Arc<RowLimit>,
}

impl Run {
    pub(crate) fn new(options: &[u8], query: Arc<Query>) -> Result<Self> {
        let options = Options::decode(options)?;
        let started = Instant::now();
        let stop = Arc::new(Stop::new(query, options.deadline.and_then(|deadline| started.checked_add(deadline))));
        let limit = Arc::new(RowLimit::new(options.max_rows));
        Ok(Self { options, stop, limit, started })
    }

    pub(crate) fn start(self, plan: &CompiledPlan, inputs: &[DataFrame]) -> Result<Output> {
        self.stop.check()?;
        let stop = Arc::clone(&self.stop);
        let functions = RunFunctions { stop: &stop };
        let given = Inputs::Given(inputs, &functions);
        let (frame, sink) = match plan.runnable_template() {
            Some(frame) => (frame, None),
            None => {
                let lowered = lower(plan.checked.plan(), given)?;
                (lowered.frame, lowered.sink)
            }
        };
        let frame = self.options.optimizations(frame);
        let rows = || inputs.iter().map(DataFrame::height).sum::<usize>();
        let in_memory = match self.options.engine {
            Choice::Streaming => false,
            Choice::InMemory => sink.is_none(),
            Choice::Auto => sink.is_none() && !plan.reads.files && rows() <= SMALL,
        };
        let tiny = in_memory && !plan.reads.files && rows() <= TINY;
        let files = plan.reads.files.then(|| files_in_memory(inputs));
        let start = || if in_memory { self.in_memory(frame, files, tiny) } else { self.streaming(frame, sink, files) };
        let started = catch_panic(|| Ok(start())).unwrap_or_else(|panic| Err(from_panic(panic)));
        started.map_err(|failure| locate(plan.checked.plan(), given, failure))
    }

    fn in_memory(self, frame: LazyFrame, files: Option<FilesInMemory>, tiny: bool) -> Result<Output> {
        let collect = || memory::collect(frame, files, &self.stop);
        let (schema, result) = if tiny { alone(collect) } else { collect() }?;
        self.stop.check()?;
        Ok(self.output(schema, |options| Batches::Memory(memory::Frames::new(result, options.batch_size))))
    }

    fn streaming(self, frame: LazyFrame, sink: Option<FileSink>, files: Option<FilesInMemory>) -> Result<Output> {
        let (schema, running) = streaming::start(frame, sink, files, &self)?;
        Ok(self.output(schema, |_| Batches::Streaming(running)))
    }

    fn output(self, schema: pl::SchemaRef, batches: impl FnOnce(&Options) -> Batches) -> Output {
        Output {
            schema,
            compatibility: self.options.compatibility,
            batches: batches(&self.options),
            pending: Vec::new().into_iter(),
            stop: self.stop,
            limit: self.limit,
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
            self.limit.count(frame.height())?;
            if frame.schema() != &self.schema {
                return Err(Failure::new(ErrorCode::ArrowExport, otherwise(&self.schema, frame.schema())));
            }
            self.pending = single_chunks(frame).into_iter();
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

/// The inputs that are files.
fn files_in_memory(inputs: &[DataFrame]) -> FilesInMemory {
    inputs.iter().enumerate().filter_map(|(input, frame)| Some((input, file_in_memory(frame)?))).collect()
}

/// The optimized plan of a frame, and what it reads from files if it reads files.
fn optimized(frame: LazyFrame, files: Option<FilesInMemory>) -> Result<(IRPlan, Option<FileScans>)> {
    let Some(files) = files else {
        return Ok((frame.to_alp_optimized().map_err(from_polars)?, None));
    };
    match frame.clone().to_alp_optimized() {
        Ok(plan) => {
            let scans = FileScans::of(&plan, files);
            Ok((plan, Some(scans)))
        }
        Err(error) => {
            let failure = from_polars(error);
            Err(reading::unresolved(&frame, &failure, &files).unwrap_or(failure))
        }
    }
}

/// What made a run fail: that it was told to stop, a file that it read, or something else.
fn running(error: pl::PolarsError, scans: Option<&FileScans>, stop: &Arc<Stop>) -> Failure {
    if let Err(stopped) = stop.check() {
        return stopped;
    }
    let failure = from_polars_running(error);
    scans.and_then(|scans| scans.locate(&failure, &stop.halt())).unwrap_or(failure)
}
