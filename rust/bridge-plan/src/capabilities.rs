//! What an engine can do.

use std::collections::BTreeSet;

use crate::decode::{MAX_PLAN_VERSION, MIN_PLAN_VERSION};
use crate::features;
use crate::limits::Limits;
use crate::proto::Capabilities;

/// What only the engine knows of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EngineFacts {
    /// As `bridge_abi_version` gives it.
    pub abi_version: u32,
    /// As `bridge_engine_version` gives it.
    pub engine_version: String,
    /// `collect` and `stream`, as far as it has them.
    pub execution_modes: Vec<String>,
    /// `zero_copy_when_possible` or `copy_on_boundary`.
    pub copy_behavior: String,
    /// Queries at a time; 0 when there is no limit.
    pub max_concurrency: u32,
    /// Threads that it computes with.
    pub threads: u32,
    /// What it decodes plans with.
    pub limits: Limits,
}

/// All that the schema has, with what the engine says of itself.
pub fn capabilities(facts: EngineFacts) -> Capabilities {
    let owned = |names: &mut dyn Iterator<Item = &'static str>| names.map(str::to_owned).collect::<Vec<_>>();
    Capabilities {
        abi_version: facts.abi_version,
        engine_version: facts.engine_version,
        min_plan_version_supported: MIN_PLAN_VERSION,
        max_plan_version_supported: MAX_PLAN_VERSION,
        supported_nodes: owned(&mut features::nodes()),
        supported_exprs: owned(&mut features::expressions()),
        supported_dtypes: owned(&mut features::data_types()),
        execution_modes: facts.execution_modes,
        copy_behavior: facts.copy_behavior,
        max_concurrency: facts.max_concurrency,
        limits: Some(facts.limits.to_proto()),
        threads: facts.threads,
        formats: formats(),
    }
}

/// The formats of files that can be scanned or written, sorted.
fn formats() -> Vec<String> {
    let of = |name: &'static str| name.strip_prefix("scan.").or_else(|| name.strip_prefix("sink."));
    let formats = features::nodes().filter_map(of).filter(|format| *format != "memory").collect::<BTreeSet<_>>();
    formats.into_iter().map(str::to_owned).collect()
}
