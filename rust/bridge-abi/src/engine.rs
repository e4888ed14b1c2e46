//! What an engine is to the bridge.

use std::sync::Arc;

use crate::arrow::{CArray, CSchema, InputStream};
use crate::error::BridgeError;
use crate::query::Query;

/// Compiles and runs plans. One value serves the whole process, from any thread at any time.
///
/// No method needs to catch its panics: the bridge does, and reports them as errors.
pub trait Engine: Send + Sync + 'static {
    /// A compiled plan. It may be executed many times and by many threads at once; a plan that is freed while it
    /// runs lives until the last run lets go of it.
    type Plan: Send + Sync + 'static;

    /// The name and version of the engine, for people.
    fn engine_version(&self) -> String;

    /// The encoded capabilities.
    fn capabilities(&self) -> Result<Vec<u8>, BridgeError>;

    /// Takes options that hold for the whole process, before the first use of the engine.
    fn configure(&self, options: &[u8]) -> Result<(), BridgeError>;

    /// Decodes, checks and builds a plan.
    fn compile(&self, plan: &[u8]) -> Result<Self::Plan, BridgeError>;

    /// The schema of the plan's result, found without running anything.
    fn schema(&self, plan: &Self::Plan) -> Result<CSchema, BridgeError>;

    /// The plan as a text.
    fn explain(&self, plan: &Self::Plan, options: &[u8]) -> Result<String, BridgeError>;

    /// Starts a plan. The inputs belong to the engine now; dropping one releases it.
    fn execute(
        &self,
        plan: &Arc<Self::Plan>,
        inputs: Vec<InputStream>,
        options: &[u8],
        query: Arc<Query>,
    ) -> Result<Box<dyn BatchSource>, BridgeError>;

    /// As [`Engine::execute`], with Arrow IPC streams going in and one coming out.
    fn execute_ipc(
        &self,
        plan: &Arc<Self::Plan>,
        inputs: Vec<Vec<u8>>,
        options: &[u8],
        query: Arc<Query>,
    ) -> Result<Box<dyn IpcSource>, BridgeError>;
}

/// The result of a run, pulled batch by batch, by one thread at a time.
///
/// After an error or a panic the source is dropped and never called again; the error is repeated for every further
/// call. Dropping the source early stops the run.
pub trait BatchSource: Send {
    /// The schema of all batches; asked at any time, also after the last batch, and more than once.
    fn schema(&mut self) -> Result<CSchema, BridgeError>;

    /// The next batch. Only `Ok(None)` is the end: it is never called after that.
    fn next(&mut self) -> Result<Option<CArray>, BridgeError>;
}

/// The result of a run as one Arrow IPC stream, in pieces of any size; the rules are those of [`BatchSource`].
pub trait IpcSource: Send {
    /// The next piece. Only `Ok(None)` is the end.
    fn next(&mut self) -> Result<Option<Vec<u8>>, BridgeError>;
}
