//! Kakehashi's plan: from bytes to a plan that can be relied on, without an engine.
//!
//! [`decode`] is the only way to a [`CheckedPlan`]: the version is looked at first, then the raw bytes are compared
//! with the schema (a Protobuf library drops what it does not know in silence), then every message and every reference
//! is checked. What it lets through has no unknown parts, no cycles, no reference to something missing, and is no
//! larger and no deeper than the [`Limits`]. Nothing here recurses by the depth of a query.
//!
//! [`features`] names everything that a plan can use; names, capabilities and the scan of the bytes all follow from
//! tables that the build makes of the schema, so they cannot disagree.
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::unreachable)
)]

mod capabilities;
mod check;
mod decode;
mod error;
pub mod features;
mod limits;
pub mod options;
mod reads;
mod references;
mod schema;
mod wire;

/// The messages of `kakehashi.plan.v1`, generated from the schema.
#[allow(missing_docs, clippy::all)]
pub mod proto {
    include!(concat!(env!("OUT_DIR"), "/kakehashi.plan.v1.rs"));
}

pub use capabilities::{EngineFacts, capabilities};
pub use decode::{CheckedPlan, MAX_PLAN_VERSION, MIN_PLAN_VERSION, decode};
pub use error::{ErrorCode, PlanError};
pub use limits::Limits;
pub use reads::{Reads, reads};
pub use references::inputs;
