//! The C ABI of Kakehashi, generic over an engine.
//!
//! A library that is loaded by others implements [`Engine`] and says [`export_bridge!`] once; every function of
//! `include/polars_bridge.h` is then exported by it. Here is all the `unsafe` code that this takes: pointers from
//! outside, the structs of the Arrow C interfaces, handles, and the guard that keeps panics inside.
//!
//! ```
//! #![forbid(unsafe_code)]
//! # use std::sync::Arc;
//! # use bridge_abi::{BatchSource, BridgeError, CSchema, Engine, ErrorCode};
//! # use bridge_abi::{InputStream, IpcSource, Query, SchemaParts};
//! struct Nothing;
//!
//! impl Engine for Nothing {
//!     type Plan = ();
//!
//!     fn engine_version(&self) -> String {
//!         "nothing 1.0".to_owned()
//!     }
//! #   fn capabilities(&self) -> Result<Vec<u8>, BridgeError> { Ok(Vec::new()) }
//! #   fn configure(&self, _: &[u8]) -> Result<(), BridgeError> { Ok(()) }
//! #   fn schema(&self, _: &()) -> Result<CSchema, BridgeError> { CSchema::new(SchemaParts::default()) }
//! #   fn explain(&self, _: &(), _: &[u8]) -> Result<String, BridgeError> { Ok(String::new()) }
//! #   fn execute(&self, _: &Arc<()>, _: Vec<InputStream>, _: &[u8], _: Arc<Query>)
//! #       -> Result<Box<dyn BatchSource>, BridgeError> { Err(BridgeError::new(ErrorCode::Unsupported, "")) }
//! #   fn execute_ipc(&self, _: &Arc<()>, _: Vec<Vec<u8>>, _: &[u8], _: Arc<Query>)
//! #       -> Result<Box<dyn IpcSource>, BridgeError> { Err(BridgeError::new(ErrorCode::Unsupported, "")) }
//!
//!     fn compile(&self, _plan: &[u8]) -> Result<(), BridgeError> {
//!         Err(BridgeError::new(ErrorCode::Unsupported, "this engine does nothing: use another one"))
//!     }
//!     // and so on
//! }
//!
//! bridge_abi::export_bridge!(Nothing, Nothing);
//! # fn main() {}
//! ```

mod arrow;
mod bridge;
mod counters;
mod engine;
mod environment;
mod errno;
mod error;
mod exports;
mod function;
mod fused;
mod guard;
mod handles;
mod last_error;
mod pointers;
#[cfg(feature = "polars")]
pub mod polars_arrow;
mod query;
mod released;
mod warnings;
mod working;

pub use arrow::{ArrayParts, Buffer, CArray, CSchema, InputStream, NULLABLE, SchemaParts};
pub use engine::{BatchSource, Engine, IpcSource};
pub use environment::set_environment_variable;
pub use error::{BridgeError, ErrorCode};
pub use function::{BatchFunction, FunctionPointer};
pub use guard::catch_panic;
pub use query::{CancelRegistration, Query, StopReason};
pub use warnings::warn;
pub use working::{Working, working};

/// The version of the ABI: it rises when a function changes, not when one is added.
pub const ABI_VERSION: u32 = 1;

/// The structs of the Arrow C interfaces.
pub mod c_data {
    pub use crate::arrow::{ArrowArray, ArrowArrayStream, ArrowSchema};
}

/// What [`export_bridge!`] expands to; nobody else's business.
#[doc(hidden)]
pub mod exported {
    pub use crate::bridge::{
        Bridge, buffer_free, idle_wait, last_error, last_error_code, last_error_detail, warnings_take,
    };
    pub use crate::guard::{guard, guard_without_status};
}
