//! Functions of the caller's on the rows of a running query.
//!
//! They never run on a thread that the engine computes with: such a thread may have a stack of Polars' own making, and
//! the function may want the engine itself. The engine's thread waits, and its place is taken by another one.

use std::sync::Arc;

use bridge_abi::{BatchFunction, BatchSource, BridgeError, CArray, CSchema, ErrorCode, catch_panic};
use crossbeam_channel::{RecvTimeoutError, bounded};
use polars::prelude::{DataFrame, PolarsResult, SchemaRef, polars_err};
use polars_async::executor::block_in_place;

use super::stop::{PATIENCE, Stop};
use super::{export, function_threads, import, single_chunks};
use crate::error::{Failure, Result, semantic};
use crate::lower::{Functions, Map, MapStep, difference};

/// The functions of one execution.
pub(super) struct RunFunctions<'a> {
    pub(super) stop: &'a Arc<Stop>,
}

impl Functions for RunFunctions<'_> {
    fn map(&self, step: MapStep) -> Result<Map> {
        let function = self.stop.query().function(step.function).ok_or_else(|| {
            semantic(format!("the plan calls function {}, and none was given: give it before executing", step.function))
        })?;
        let call = Call { function, stop: Arc::clone(self.stop), step: Arc::new(step) };
        Ok(Box::new(move |frame| call.on(frame)))
    }
}

#[derive(Clone)]
struct Call {
    function: Arc<BatchFunction>,
    stop: Arc<Stop>,
    step: Arc<MapStep>,
}

impl Call {
    fn on(&self, frame: DataFrame) -> PolarsResult<DataFrame> {
        self.stop.check_inside_polars()?;
        if frame.height() == 0 && !self.step.whole {
            return Ok(DataFrame::empty_with_schema(&self.step.schema));
        }
        self.elsewhere(frame).map_err(|failure| {
            let failure = failure.at_node(self.step.node, "map_batches");
            let error = polars_err!(ComputeError: "{}", failure.message());
            self.stop.fail(failure);
            error
        })
    }

    /// Calls the function on a thread for functions, and waits for it no longer than the run goes on.
    fn elsewhere(&self, frame: DataFrame) -> Result<DataFrame> {
        let (sender, receiver) = bounded(1);
        let (call, working) = (self.clone(), bridge_abi::working());
        let job = move || {
            let made = catch_panic(|| Ok(call.here(frame))).map_err(Failure::from).and_then(|made| made);
            // What has ended meanwhile does not wait for it.
            let _ = sender.send(made);
            drop(working);
        };
        function_threads::run(Box::new(job))?;
        block_in_place(|| {
            loop {
                match receiver.recv_timeout(PATIENCE) {
                    Ok(made) => return made,
                    Err(RecvTimeoutError::Timeout) => self.stop.check()?,
                    Err(RecvTimeoutError::Disconnected) => {
                        return Err(self.failure("its thread ended without a result"));
                    }
                }
            }
        })
    }

    fn here(&self, frame: DataFrame) -> Result<DataFrame> {
        let batches = Batches { schema: Arc::clone(frame.schema()), rest: single_chunks(frame).into_iter() };
        let made = self.function.call(Box::new(batches)).map_err(|error| self.failure(&error.message))?;
        let made = import::frame(made)?;
        match difference(&self.step.schema, made.schema()) {
            None => Ok(made),
            Some(difference) => {
                Err(self.failure(&format!("its result is not what it announced: {difference}; make the two the same")))
            }
        }
    }

    fn failure(&self, what: &str) -> Failure {
        Failure::new(ErrorCode::Execution, format!("function {:?}: {what}", self.step.name))
    }
}

/// The rows that a function gets.
struct Batches {
    schema: SchemaRef,
    rest: std::vec::IntoIter<DataFrame>,
}

impl BatchSource for Batches {
    fn schema(&mut self) -> Result<CSchema, BridgeError> {
        Ok(export::schema(&self.schema, export::newest())?)
    }

    fn next(&mut self) -> Result<Option<CArray>, BridgeError> {
        match self.rest.next() {
            Some(frame) => Ok(Some(export::array(&frame, &self.schema, export::newest())?)),
            None => Ok(None),
        }
    }
}
