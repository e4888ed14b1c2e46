//! The streaming engine: it runs on a thread of ours and pushes batches into a bounded channel.
//!
//! The end of a result is a message of its own. A thread that dies without one looks like an error, never like an end.

mod cancel_points;
mod progress;
mod scan_points;

use std::sync::Arc;
use std::time::Instant;

use bridge_abi::{ErrorCode, catch_panic};
use crossbeam_channel::{Receiver, RecvTimeoutError, SendTimeoutError, Sender, bounded};
use polars::prelude::{DataFrame, LazyFrame, PlanCallback, PolarsError, PolarsResult, SchemaRef};
use polars_plan::plans::IRPlan;
use polars_stream::StreamingQuery;

use super::limit::RowLimit;
use super::stop::{PATIENCE, Stop};
use super::{Run, optimized, running};
use crate::error::{Failure, Result, from_panic, from_polars};
use crate::lower::FileSink;
use crate::reading::{FileScans, FilesInMemory};
use progress::Steps;

/// Polars' optimizer and planner recurse; deep plans need a deep stack. Only what is used takes memory.
const STACK_BYTES: usize = 256 << 20;

enum Message {
    Batch(DataFrame),
    End(Result<()>),
}

/// The reader's side of a running query.
pub(super) struct Running {
    receiver: Receiver<Message>,
    finished: bool,
}

pub(super) fn start(
    frame: LazyFrame,
    sink: Option<FileSink>,
    files: Option<FilesInMemory>,
    run: &Run,
) -> Result<(SchemaRef, Running)> {
    let (sender, receiver) = bounded(run.options.batches_in_flight);
    let frame = if sink.is_some() {
        frame
    } else {
        let (sender, stop) = (sender.clone(), Arc::clone(&run.stop));
        let deliver = move |batch: DataFrame| Ok(deliver(&sender, Message::Batch(batch), &stop).is_err());
        frame.sink_batches(PlanCallback::new(deliver), true, run.options.batch_size).map_err(from_polars)?
    };
    let (mut plan, scans) = optimized(frame.with_streaming(true), files)?;
    plan.ensure_root_node_is_sink();
    let schema = if sink.is_some() { SchemaRef::default() } else { result_schema(&plan) };
    let work = Work {
        sink,
        scans,
        stop: Arc::clone(&run.stop),
        limit: Arc::clone(&run.limit),
        started: run.started,
        tracked: run.options.track_progress,
    };
    let working = bridge_abi::working();
    let work = move || {
        let _working = working;
        let end = work.run(plan);
        // Without a reader there is nobody to tell.
        let _ = sender.send(Message::End(end));
    };
    std::thread::Builder::new().name("kakehashi-query".into()).stack_size(STACK_BYTES).spawn(work).map_err(
        |error| Failure::new(ErrorCode::Execution, format!("no thread could be started for the query: {error}")),
    )?;
    Ok((schema, Running { receiver, finished: false }))
}

fn result_schema(plan: &IRPlan) -> SchemaRef {
    let root = plan.lp_arena.get(plan.lp_top);
    match root.inputs().next() {
        Some(input) => plan.lp_arena.get(input).schema(&plan.lp_arena).into_owned(),
        None => root.schema(&plan.lp_arena).into_owned(),
    }
}

/// What the engine's thread does, beside the plan.
struct Work {
    sink: Option<FileSink>,
    scans: Option<FileScans>,
    stop: Arc<Stop>,
    limit: Arc<RowLimit>,
    started: Instant,
    tracked: bool,
}

impl Work {
    fn run(&self, plan: IRPlan) -> Result<()> {
        if let Some(sink) = &self.sink {
            sink.begin()?;
        }
        // The inner outcome is Polars' own, the outer one a panic.
        let outcome = catch_panic(|| Ok(self.execute(plan)));
        let outcome = outcome.map_err(from_panic).and_then(|outcome| outcome.map_err(|error| self.failure(error)));
        let Some(sink) = &self.sink else { return outcome };
        let written = outcome.and_then(|()| self.stop.check()).inspect_err(|_| sink.discard());
        written.and_then(|()| sink.commit())
    }

    fn execute(&self, mut plan: IRPlan) -> PolarsResult<()> {
        scan_points::insert(&mut plan, &self.stop)?;
        let mut query = StreamingQuery::build(plan.lp_top, &mut plan.lp_arena, &mut plan.expr_arena)?;
        let steps = Steps::of(&query);
        cancel_points::insert(&mut query, self)?;
        if self.tracked {
            self.stop.query().set_progress_source(steps.track(&mut query, self.started));
        }
        query.execute().map(drop)
    }

    fn failure(&self, error: PolarsError) -> Failure {
        if let Err(ended) = self.stop.check().and_then(|()| self.limit.check()) {
            return ended;
        }
        let writing = self.sink.as_ref().map_or(Some(false), |sink| sink.was_written(&error));
        let scans = self.scans.as_ref().filter(|_| writing != Some(true));
        let failure = running(error, scans, &self.stop);
        match &self.sink {
            // No file that was read fails in this way: so it is the one that is written.
            Some(sink) if writing != Some(false) && !failure.has_path() => failure.at_path(&sink.target()),
            _ => failure,
        }
    }
}

/// Hands a message to the reader. An error means that nobody wants it.
fn deliver(sender: &Sender<Message>, message: Message, stop: &Stop) -> Result<(), ()> {
    let mut message = message;
    loop {
        if stop.is_due() {
            return Err(());
        }
        match sender.send_timeout(message, PATIENCE) {
            Ok(()) => return Ok(()),
            Err(SendTimeoutError::Timeout(back)) => message = back,
            Err(SendTimeoutError::Disconnected(_)) => return Err(()),
        }
    }
}

impl Running {
    pub(super) fn next(&mut self, stop: &Stop) -> Result<Option<DataFrame>> {
        if self.finished {
            return Ok(None);
        }
        loop {
            let patience = match stop.deadline() {
                Some(deadline) => deadline.saturating_duration_since(Instant::now()).min(PATIENCE),
                None => PATIENCE,
            };
            match self.receiver.recv_timeout(patience) {
                Ok(Message::Batch(frame)) => return Ok(Some(frame)),
                Ok(Message::End(end)) => {
                    stop.check()?;
                    self.finished = true;
                    return end.map(|()| None);
                }
                Err(RecvTimeoutError::Timeout) => stop.check()?,
                Err(RecvTimeoutError::Disconnected) => {
                    return Err(Failure::new(
                        ErrorCode::Unknown,
                        "the engine's thread ended without saying how: rows may be missing, so this is an error".into(),
                    ));
                }
            }
        }
    }
}
