//! Steps that call a function of the caller's.

use std::sync::Arc;

use bridge_plan::proto;
use polars::prelude::{AllowedOptimizations, DataFrame, LazyFrame, PolarsResult, Schema, SchemaRef, polars_err};
use polars_plan::dsl::DslBuilder;
use polars_plan::prelude::OptFlags;

use super::data_type::schema;
use super::{Inputs, Lowering};
use crate::error::{Result, semantic};

/// A step as its plan describes it.
#[derive(Clone)]
pub(crate) struct MapStep {
    /// The number of its function.
    pub(crate) function: u64,
    /// The id of its node.
    pub(crate) node: u32,
    pub(crate) name: String,
    /// The columns of its results.
    pub(crate) schema: SchemaRef,
    pub(crate) whole: bool,
}

/// What a step does with rows.
pub(crate) type Map = Box<dyn Fn(DataFrame) -> PolarsResult<DataFrame> + Send + Sync>;

/// Who has the functions of one execution.
pub(crate) trait Functions {
    /// What the step does, or an error where there is no function of its number.
    fn map(&self, step: MapStep) -> Result<Map>;
}

pub(super) fn map_batches(lowering: &Lowering<'_>, node: u32, of: &proto::MapBatches) -> Result<LazyFrame> {
    let frame = lowering.frame(of.input)?;
    let schema = schema(of.schema.as_ref())?.ok_or_else(|| semantic("map_batches has no schema".into()))?;
    let name = if of.name.is_empty() { "map_batches".to_owned() } else { of.name.clone() };
    let step = MapStep { function: of.function.into(), node, name, schema: Arc::clone(&schema), whole: of.whole };
    let explained = step.name.as_str().into();
    let map = match lowering.inputs {
        Inputs::Compiling => Box::new(|_| Err(polars_err!(ComputeError: "there is no function before there is a run"))),
        Inputs::Given(_, functions) => functions.map(step)?,
    };
    // What the function does with rows is not known, so nothing may be moved past it.
    let optimizations = if of.whole { AllowedOptimizations::empty() } else { OptFlags::STREAMING };
    let announced = move |_: &Schema| Ok(Arc::clone(&schema));
    let plan = DslBuilder::from(frame.logical_plan).map(map, optimizations, Some(Arc::new(announced)), explained);
    Ok(plan.build().into())
}
