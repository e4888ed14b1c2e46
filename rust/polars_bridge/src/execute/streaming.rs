//! The streaming engine: it runs on a thread of ours and pushes batches into a bounded channel.
//!
//! The end of a result is a message of its own. A thread that dies without one looks like an error, never like an end.

mod cancel_points;

use std::sync::Arc;
use std::time::{Duration, Instant};

use bridge_abi::{ErrorCode, catch_panic};
use crossbeam_channel::{Receiver, RecvTimeoutError, SendTimeoutError, Sender, bounded};
use polars::prelude::{DataFrame, LazyFrame, PlanCallback, PolarsResult, SchemaRef};
use polars_plan::plans::IRPlan;
use polars_stream::StreamingQuery;

use super::options::Options;
use super::running;
use super::stop::Stop;
use crate::error::{Failure, Result, from_polars};
use crate::lower::FileSink;

/// How long a wait may last before the stop is looked at again.
const PATIENCE: Duration = Duration::from_millis(20);

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
    options: &Options,
    stop: &Arc<Stop>,
    started: Instant,
) -> Result<(SchemaRef, Running)> {
    let (sender, receiver) = bounded(options.batches_in_flight);
    let frame = if sink.is_some() {
        frame
    } else {
        let (sender, stop) = (sender.clone(), Arc::clone(stop));
        let deliver = move |batch: DataFrame| Ok(deliver(&sender, Message::Batch(batch), &stop).is_err());
        frame.sink_batches(PlanCallback::new(deliver), true, options.batch_size).map_err(from_polars)?
    };
    let mut plan = frame.with_streaming(true).to_alp_optimized().map_err(from_polars)?;
    plan.ensure_root_node_is_sink();
    let schema = if sink.is_some() { SchemaRef::default() } else { result_schema(&plan) };
    let stop = Arc::clone(stop);
    let work = move || {
        let end = run(plan, sink.as_ref(), &stop, started);
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

fn run(plan: IRPlan, sink: Option<&FileSink>, stop: &Arc<Stop>, started: Instant) -> Result<()> {
    let stopped_or = |error| stop.check().err().unwrap_or_else(|| running(error));
    // The inner outcome is Polars' own, the outer one a panic.
    let outcome = catch_panic(|| Ok(execute(plan, stop, started)));
    let outcome = outcome.map_err(Failure::from).and_then(|outcome| outcome.map_err(stopped_or));
    match (sink, outcome) {
        (None, outcome) => outcome,
        (Some(sink), Ok(())) => stop.check().inspect_err(|_| sink.discard()).and_then(|()| sink.commit()),
        (Some(sink), Err(failure)) => {
            sink.discard();
            Err(failure.at_path(&sink.target().to_string_lossy()))
        }
    }
}

fn execute(mut plan: IRPlan, stop: &Arc<Stop>, started: Instant) -> PolarsResult<()> {
    let mut query = StreamingQuery::build(plan.lp_top, &mut plan.lp_arena, &mut plan.expr_arena)?;
    cancel_points::insert(&mut query, stop, started)?;
    query.execute().map(drop)
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
