//! The engine as the ABI sees it.

use std::sync::Arc;

use bridge_abi::{BatchSource, BridgeError, CSchema, Engine, InputStream, IpcSource, Query};
use bridge_plan::{CheckedPlan, EngineFacts, Limits, Reads};
use polars::prelude::LazyFrame;
use prost::Message as _;

use crate::configure;
use crate::error::{Result, from_polars, unsupported};
use crate::execute::{self, Run};
use crate::explain;
use crate::lower::{Inputs, locate, lower};
use crate::reading;

/// Polars' planner takes time that grows with the square of an expression's depth: at this depth seconds, at 10,000 many
/// minutes, and nobody could cancel it.
const DEEPEST: u32 = 2_000;

const POLARS_VERSION: &str = "0.55.2";

/// Made once: what it sets holds for the whole process.
pub(crate) struct PolarsEngine(());

impl PolarsEngine {
    pub(crate) fn new() -> Self {
        // Polars would print its warnings.
        polars_error::set_warning_function(|text, kind| bridge_abi::warn(&format!("{kind:?}: {text}")));
        Self(())
    }
}

/// A checked plan and what can be built of it before there are inputs.
pub(crate) struct CompiledPlan {
    pub(crate) checked: CheckedPlan,
    /// The plan over empty inputs; none if it reads files that are inputs, as their columns are known only then.
    template: Option<LazyFrame>,
    /// Whether the template is the plan: it reads no inputs, calls no functions and writes no file.
    template_runs: bool,
    pub(crate) reads: Reads,
}

impl CompiledPlan {
    fn new(bytes: &[u8]) -> Result<Self> {
        configure::mark_used();
        let checked = bridge_plan::decode(bytes, &limits())?;
        let reads = bridge_plan::reads(checked.plan());
        if reads.files_as_inputs {
            return Ok(Self { template: None, template_runs: false, reads, checked });
        }
        let lowered = lower(checked.plan(), Inputs::Compiling)?;
        let template_runs = lowered.sink.is_none() && !reads.inputs && !reads.functions;
        let compiled = Self { template: Some(lowered.frame), template_runs, reads, checked };
        compiled.schema()?;
        Ok(compiled)
    }

    pub(crate) fn schema(&self) -> Result<polars::prelude::SchemaRef> {
        let mut frame = self.template()?;
        frame.collect_schema().map_err(|error| {
            let failure = from_polars(error);
            let failure = reading::unresolved(&frame, &failure, &Vec::new()).unwrap_or(failure);
            locate(self.checked.plan(), Inputs::Compiling, failure)
        })
    }

    /// The plan over empty inputs. Clones share what was found of files, so that these are looked at once.
    pub(crate) fn template(&self) -> Result<LazyFrame> {
        self.template.clone().ok_or_else(|| {
            unsupported(
                "the plan reads files that are inputs, so its columns are known only when it is executed: execute it, \
                 with a limit of 0 rows for nothing but its schema"
                    .into(),
            )
        })
    }

    /// The template, if it is what is to run.
    pub(crate) fn runnable_template(&self) -> Option<LazyFrame> {
        if self.template_runs { self.template.clone() } else { None }
    }
}

fn limits() -> Limits {
    Limits { depth: DEEPEST, ..Limits::default() }
}

impl Engine for PolarsEngine {
    type Plan = CompiledPlan;

    fn engine_version(&self) -> String {
        format!("Polars {POLARS_VERSION}")
    }

    fn capabilities(&self) -> Result<Vec<u8>, BridgeError> {
        let facts = EngineFacts {
            abi_version: bridge_abi::ABI_VERSION,
            engine_version: self.engine_version(),
            execution_modes: vec!["collect".into(), "stream".into()],
            copy_behavior: "zero_copy_when_possible".into(),
            max_concurrency: 0,
            threads: configure::threads(),
            limits: limits(),
        };
        Ok(bridge_plan::capabilities(facts).encode_to_vec())
    }

    fn configure(&self, options: &[u8]) -> Result<(), BridgeError> {
        Ok(configure::configure(options)?)
    }

    fn compile(&self, plan: &[u8]) -> Result<CompiledPlan, BridgeError> {
        Ok(CompiledPlan::new(plan)?)
    }

    fn schema(&self, plan: &CompiledPlan) -> Result<CSchema, BridgeError> {
        let schema = plan.schema()?;
        Ok(execute::export::schema(&schema, execute::export::newest())?)
    }

    fn explain(&self, plan: &CompiledPlan, options: &[u8]) -> Result<String, BridgeError> {
        Ok(explain::explain(plan, options)?)
    }

    fn execute(
        &self,
        plan: &Arc<CompiledPlan>,
        inputs: Vec<InputStream>,
        options: &[u8],
        query: Arc<Query>,
    ) -> Result<Box<dyn BatchSource>, BridgeError> {
        let run = Run::new(options, query)?;
        let frames = inputs.into_iter().map(execute::import::frame).collect::<Result<Vec<_>>>()?;
        Ok(Box::new(run.start(plan, &frames)?))
    }

    fn execute_ipc(
        &self,
        plan: &Arc<CompiledPlan>,
        inputs: Vec<Vec<u8>>,
        options: &[u8],
        query: Arc<Query>,
    ) -> Result<Box<dyn IpcSource>, BridgeError> {
        let run = Run::new(options, query)?;
        let read = |(index, bytes)| execute::ipc::frame(index, bytes);
        let frames = inputs.into_iter().enumerate().map(read).collect::<Result<Vec<_>>>()?;
        Ok(Box::new(execute::ipc::IpcStream::new(run.start(plan, &frames)?)?))
    }
}
