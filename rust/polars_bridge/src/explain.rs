//! Plans as texts.

use bridge_abi::ErrorCode;
use bridge_plan::proto::{ExplainFormat, ExplainOptions};
use prost::Message as _;

use crate::engine::CompiledPlan;
use crate::error::{Failure, Result, from_polars};

pub(crate) fn explain(plan: &CompiledPlan, options: &[u8]) -> Result<String> {
    let unreadable = |error| Failure::new(ErrorCode::InvalidArgument, format!("the options cannot be read: {error}"));
    let options = ExplainOptions::decode(options).map_err(unreadable)?;
    let frame = plan.template();
    let text = match (ExplainFormat::try_from(options.format), options.unoptimized) {
        (Ok(ExplainFormat::Unspecified | ExplainFormat::Text), unoptimized) => frame.explain(!unoptimized),
        (Ok(ExplainFormat::Tree), false) => frame.describe_optimized_plan_tree(),
        (Ok(ExplainFormat::Tree), true) => frame.describe_plan_tree(),
        (Ok(ExplainFormat::Dot), unoptimized) => frame.to_dot(!unoptimized),
        (Err(_), _) => {
            let message = format!("explain format number {} is not known", options.format);
            return Err(Failure::new(ErrorCode::Unsupported, message));
        }
    };
    text.map_err(from_polars)
}
