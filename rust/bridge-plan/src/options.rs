//! Options that come beside a plan. As with plans, what is not known is refused; no bytes at all are the defaults.

use prost::Message;

use crate::error::PlanError;
use crate::limits::Limits;
use crate::proto::{ConfigureOptions, ExecuteOptions, ExplainOptions};
use crate::schema;
use crate::wire;

/// How a plan is to be executed.
///
/// # Errors
/// `Unsupported` for what this engine does not know, by name; `PlanDecode` for bytes that are no options.
pub fn execute(bytes: &[u8]) -> Result<ExecuteOptions, PlanError> {
    decode(bytes, &schema::EXECUTE_OPTIONS)
}

/// How a plan is to be explained.
///
/// # Errors
/// As [`execute`].
pub fn explain(bytes: &[u8]) -> Result<ExplainOptions, PlanError> {
    decode(bytes, &schema::EXPLAIN_OPTIONS)
}

/// Options of the engine in this process.
///
/// # Errors
/// As [`execute`].
pub fn configure(bytes: &[u8]) -> Result<ConfigureOptions, PlanError> {
    decode(bytes, &schema::CONFIGURE_OPTIONS)
}

fn decode<M: Message + Default>(bytes: &[u8], message: &'static schema::Message) -> Result<M, PlanError> {
    wire::scan(bytes, message, &Limits::default())?;
    M::decode(bytes).map_err(|error| PlanError::malformed(error.to_string()))
}
