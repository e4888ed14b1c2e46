//! How large a plan may be.

use crate::error::PlanError;
use crate::proto::PlanLimits;

/// How large a plan may be. One that passes a limit is refused as unsupported before anything is built of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the whole plan.
    pub plan_bytes: usize,
    /// Number of nodes.
    pub nodes: usize,
    /// Number of expressions.
    pub expressions: usize,
    /// Longest way from a node or expression to the bottom of what it uses, counted in nodes and expressions.
    pub depth: u32,
}

impl Default for Limits {
    /// 64 MiB, 100,000 nodes, a million expressions, 10,000 deep.
    fn default() -> Self {
        Self { plan_bytes: 64 << 20, nodes: 100_000, expressions: 1_000_000, depth: 10_000 }
    }
}

impl Limits {
    /// As the capabilities tell them.
    pub fn to_proto(&self) -> PlanLimits {
        PlanLimits {
            plan_bytes: self.plan_bytes as u64,
            nodes: self.nodes as u64,
            expressions: self.expressions as u64,
            depth: u64::from(self.depth),
        }
    }
}

/// A plan that passes a limit: what there is too much of, how much the engine takes, and the cure.
pub(crate) fn passed(limit: &str, found: &str, most: impl std::fmt::Display, cure: &str) -> PlanError {
    PlanError::unsupported(
        format!("limits.{limit}"),
        format!("the plan {found} and this engine takes at most {most} ({limit}): {cure}"),
    )
}
