//! A tiny engine behind the whole C ABI, for tests of the ABI and of those who call it.
//!
//! Its plan is a text, one statement to a line. One of them says what the result is:
//!
//! | statement | result |
//! |---|---|
//! | `echo` | the batches of all inputs, one input after the other, with the schema of the first; nothing is copied |
//! | `rows:N:M` | N batches of M rows with one column `n` of `int64` that counts from 0 |
//! | `map` | what function 0 of the query makes of the first input |
//! | `lengths` | one row for each input with the number of its rows, in a column `n` |
//!
//! Run as IPC, `echo` gives the bytes of each input in one piece, `rows` gives N pieces of M bytes, and `lengths` one
//! piece with the length of each input, 8 bytes each, the lowest first.
//!
//! Any number of others, before or after it, play faults:
//!
//! | statement | fault |
//! |---|---|
//! | `fail-in:STAGE:CODE:TEXT` | an error with this status and text; its detail is what a line `detail:HEX` says |
//! | `panic-in:STAGE:TEXT` | a panic |
//! | `bomb-in:STAGE:TEXT` | a panic whose payload panics again when it is dropped |
//! | `wait-in:STAGE` | nothing happens until the query is cancelled, then that error (only where a query runs) |
//!
//! A stage is `compile`, `schema`, `explain`, `execute`, `stream-schema` (the result is asked for its schema), `next=K`
//! (the result is asked for its batch K, from 0; the end is one more than the last), `drop-plan`, `drop-result`; and
//! for the text that `bridge_configure` takes, `configure`, `version` and `capabilities`, which fail from then on.
//! That text may also say `capabilities:HEX`, the bytes that `bridge_capabilities` gives.
//!
//! The progress of a query is the number of batches that were asked for, as decimal text.
//!
//! Built with the environment variable `BRIDGE_TEST_ABI_VERSION` set to a number, the library claims to speak that
//! version of the ABI: loaders have to refuse it.

#![forbid(unsafe_code)]

mod faults;
mod program;
mod results;

use std::sync::{Arc, Mutex, PoisonError};

use bridge_abi::{BatchSource, BridgeError, CSchema, Engine, ErrorCode, InputStream, IpcSource, Query, export_bridge};

use faults::Stage;
use program::{Output, Program};
use results::{BatchResult, IpcResult, schema_of_n};

/// The engine that plays what its plans say.
#[derive(Default)]
pub struct TestEngine {
    configured: Mutex<Arc<Program>>,
}

export_bridge!(TestEngine, TestEngine::default(), abi_version = claimed_abi_version());

/// A compiled plan: its program, and a fault for when it is dropped.
pub struct TestPlan {
    program: Arc<Program>,
}

impl Drop for TestPlan {
    fn drop(&mut self) {
        self.program.faults.play_without_result(Stage::DropPlan);
    }
}

impl TestEngine {
    fn configured(&self) -> Arc<Program> {
        Arc::clone(&self.configured.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Engine for TestEngine {
    type Plan = TestPlan;

    fn engine_version(&self) -> String {
        self.configured().faults.play_without_result(Stage::Version);
        concat!("test engine ", env!("CARGO_PKG_VERSION")).to_owned()
    }

    fn capabilities(&self) -> Result<Vec<u8>, BridgeError> {
        let configured = self.configured();
        configured.faults.play(Stage::Capabilities, None)?;
        Ok(configured.capabilities.clone())
    }

    fn configure(&self, options: &[u8]) -> Result<(), BridgeError> {
        let program = Program::parse(options)?;
        program.faults.play(Stage::Configure, None)?;
        *self.configured.lock().unwrap_or_else(PoisonError::into_inner) = Arc::new(program);
        Ok(())
    }

    fn compile(&self, plan: &[u8]) -> Result<TestPlan, BridgeError> {
        let program = Program::parse(plan)?;
        program.faults.play(Stage::Compile, None)?;
        Ok(TestPlan { program: Arc::new(program) })
    }

    fn schema(&self, plan: &TestPlan) -> Result<CSchema, BridgeError> {
        plan.program.faults.play(Stage::Schema, None)?;
        match plan.program.output {
            Output::Echo | Output::Map => {
                Err(BridgeError::new(ErrorCode::Unsupported, "only its inputs know the schema of an echo"))
            }
            Output::Rows { .. } | Output::Lengths => schema_of_n(),
        }
    }

    fn explain(&self, plan: &TestPlan, options: &[u8]) -> Result<String, BridgeError> {
        plan.program.faults.play(Stage::Explain, None)?;
        Ok(format!("{:?} with options {:?}", plan.program.output, String::from_utf8_lossy(options)))
    }

    fn execute(
        &self,
        plan: &Arc<TestPlan>,
        inputs: Vec<InputStream>,
        _options: &[u8],
        query: Arc<Query>,
    ) -> Result<Box<dyn BatchSource>, BridgeError> {
        plan.program.faults.play(Stage::Execute, Some(&query))?;
        Ok(Box::new(BatchResult::start(&plan.program, inputs, query)?))
    }

    fn execute_ipc(
        &self,
        plan: &Arc<TestPlan>,
        inputs: Vec<Vec<u8>>,
        _options: &[u8],
        query: Arc<Query>,
    ) -> Result<Box<dyn IpcSource>, BridgeError> {
        plan.program.faults.play(Stage::Execute, Some(&query))?;
        Ok(Box::new(IpcResult::start(&plan.program, inputs, query)))
    }
}

#[expect(clippy::panic, reason = "it is the compiler that panics")]
const fn claimed_abi_version() -> u32 {
    match option_env!("BRIDGE_TEST_ABI_VERSION") {
        None => bridge_abi::ABI_VERSION,
        Some(text) => match u32::from_str_radix(text, 10) {
            Ok(version) => version,
            Err(_) => panic!("BRIDGE_TEST_ABI_VERSION is not a number"),
        },
    }
}
