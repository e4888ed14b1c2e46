//! From bytes to a plan that can be relied on.

use prost::Message as _;

use crate::check;
use crate::error::{ErrorCode, PlanError};
use crate::limits::{Limits, passed};
use crate::proto::Plan;
use crate::schema;
use crate::wire::{self, Found};

/// The oldest version of plans that is read.
pub const MIN_PLAN_VERSION: u32 = 1;
/// The newest version of plans that is read.
pub const MAX_PLAN_VERSION: u32 = 1;

/// A plan that went through [`decode`]: nothing in it is unknown, every reference is to something before it, every
/// message has the parts that it needs, and it is within the limits.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckedPlan {
    plan: Plan,
}

impl CheckedPlan {
    /// The plan.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The plan, which from then on may be changed and is no longer known to be right.
    pub fn into_plan(self) -> Plan {
        self.plan
    }
}

impl AsRef<Plan> for CheckedPlan {
    fn as_ref(&self) -> &Plan {
        &self.plan
    }
}

/// Reads a plan and checks all that can be checked without an engine.
///
/// # Errors
/// - `PlanVersionUnsupported`: the version is not in [`MIN_PLAN_VERSION`]`..=`[`MAX_PLAN_VERSION`]; nothing else was read.
/// - `Unsupported`: something that this crate's schema does not have, by name, or a limit that is passed.
/// - `PlanDecode`: bytes that no correct encoder makes, such as a reference to something that does not come before it.
/// - `PlanSemantic`: well-formed nonsense, such as a separator of two bytes.
pub fn decode(bytes: &[u8], limits: &Limits) -> Result<CheckedPlan, PlanError> {
    check_version(wire::plan_version(bytes)?)?;
    if bytes.len() > limits.plan_bytes {
        let found = format!("has {} bytes", bytes.len());
        return Err(passed("plan_bytes", &found, limits.plan_bytes, "give large data as inputs instead of literals"));
    }
    let found = wire::scan(bytes, &schema::PLAN, limits)?;
    let mut plan = Plan {
        nodes: Vec::with_capacity(found.nodes),
        expressions: Vec::with_capacity(found.expressions),
        ..Plan::default()
    };
    plan.merge(bytes).map_err(|error| PlanError::malformed(error.to_string()))?;
    check::check(&plan, limits)?;
    check_required_features(&found)?;
    Ok(CheckedPlan { plan })
}

fn check_version(version: u64) -> Result<(), PlanError> {
    if (u64::from(MIN_PLAN_VERSION)..=u64::from(MAX_PLAN_VERSION)).contains(&version) {
        return Ok(());
    }
    let cure = match version {
        0 => "these bytes are no plan, or one without a version",
        _ => "use a newer engine, or an older library to make the plan",
    };
    Err(PlanError::new(
        ErrorCode::PlanVersionUnsupported,
        format!(
            "the plan has version {version}; this engine reads versions {MIN_PLAN_VERSION} to {MAX_PLAN_VERSION}: {cure}"
        ),
    ))
}

/// A plan says all that it uses, and nothing else.
fn check_required_features(found: &Found) -> Result<(), PlanError> {
    if found.used == found.required {
        return Ok(());
    }
    let wrong = |name: &str, message: String| PlanError { feature: name.into(), ..PlanError::malformed(message) };
    if let Some(name) = found.used.without(&found.required).next() {
        return Err(wrong(name, format!("the plan uses {name} without having it in its required_features")));
    }
    if let Some(name) = found.required.without(&found.used).next() {
        return Err(wrong(name, format!("the plan has {name} in its required_features without using it")));
    }
    Ok(())
}
