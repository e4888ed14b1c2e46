//! Why a plan is refused, and where.

use std::fmt;

use prost::Message as _;

use crate::proto::ErrorDetail;

/// The statuses of the C interface that a plan can be refused with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(i32)]
pub enum ErrorCode {
    /// The plan is of a version that this engine does not read.
    PlanVersionUnsupported = 4,
    /// The bytes are no plan: whoever encoded them made a mistake, or they were damaged.
    PlanDecode = 5,
    /// The plan is well formed and asks for something that makes no sense.
    PlanSemantic = 6,
    /// The plan uses something that is not in the capabilities, or passes one of their limits.
    Unsupported = 10,
}

impl ErrorCode {
    /// The number that the C interface returns.
    pub fn status(self) -> i32 {
        self as i32
    }
}

/// Why a plan is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanError {
    /// What kind of mistake it is.
    pub code: ErrorCode,
    /// What is wrong and what to do, without the place.
    pub message: String,
    /// The node where it is wrong, by position from 1; 0 when it is not in a node.
    pub node: u32,
    /// The expression where it is wrong, by position from 1; 0 when it is not in an expression.
    pub expression: u32,
    /// What is not supported, or the kind of that node or expression; may be empty.
    pub feature: String,
}

impl PlanError {
    /// An error that is nowhere in particular yet.
    pub(crate) fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), node: 0, expression: 0, feature: String::new() }
    }

    /// The bytes are no plan.
    pub(crate) fn malformed(message: impl Into<String>) -> Self {
        Self::new(ErrorCode::PlanDecode, message)
    }

    /// The plan asks for something that makes no sense.
    pub(crate) fn senseless(message: impl Into<String>) -> Self {
        Self::new(ErrorCode::PlanSemantic, message)
    }

    /// The plan uses something that this engine does not have.
    pub(crate) fn unsupported(feature: impl Into<String>, message: impl Into<String>) -> Self {
        Self { feature: feature.into(), ..Self::new(ErrorCode::Unsupported, message) }
    }

    /// Says in which node it is, by position from 1.
    pub(crate) fn at_node(mut self, node: u32, feature: impl FnOnce() -> String) -> Self {
        self.node = node;
        if self.feature.is_empty() {
            self.feature = feature();
        }
        self
    }

    /// Says in which expression it is, by position from 1.
    pub(crate) fn at_expression(mut self, expression: u32, feature: impl FnOnce() -> String) -> Self {
        self.expression = expression;
        if self.feature.is_empty() {
            self.feature = feature();
        }
        self
    }

    /// What the error tells beside its text.
    pub fn detail(&self) -> ErrorDetail {
        ErrorDetail {
            code: self.code.status(),
            node_id: self.node,
            expression_id: self.expression,
            feature: self.feature.clone(),
            ..ErrorDetail::default()
        }
    }

    /// The bytes of [`detail`](Self::detail), as `bridge_last_error_detail` gives them.
    pub fn detail_bytes(&self) -> Vec<u8> {
        self.detail().encode_to_vec()
    }
}

impl fmt::Display for PlanError {
    /// The place, if it is known, then what is wrong there.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = |out: &mut fmt::Formatter<'_>| match self.feature.as_str() {
            "" => out.write_str(": "),
            feature => write!(out, " ({feature}): "),
        };
        if self.node != 0 {
            write!(out, "plan node {}", self.node)?;
            kind(out)?;
        } else if self.expression != 0 {
            write!(out, "plan expression {}", self.expression)?;
            kind(out)?;
        }
        out.write_str(&self.message)
    }
}

impl std::error::Error for PlanError {}
