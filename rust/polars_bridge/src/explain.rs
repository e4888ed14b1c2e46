//! Plans as texts.

use bridge_abi::ErrorCode;
use bridge_plan::proto::ExplainFormat;

use crate::engine::CompiledPlan;
use crate::error::{Failure, Result, from_polars};

pub(crate) fn explain(plan: &CompiledPlan, options: &[u8]) -> Result<String> {
    let options = bridge_plan::options::explain(options)?;
    let frame = plan.template()?;
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
