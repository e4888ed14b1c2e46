//! Errors on their way out: what failed, where, and what to do about it.

use std::error::Error;
use std::fmt;

use bridge_abi::{BridgeError, ErrorCode};
use bridge_plan::proto::ErrorDetail;
use polars::prelude::PolarsError;
use prost::Message as _;

/// An error with all that is known of its place.
#[derive(Debug, Clone)]
pub(crate) struct Failure {
    code: ErrorCode,
    message: String,
    detail: Box<ErrorDetail>,
}

pub(crate) type Result<T, E = Failure> = std::result::Result<T, E>;

impl Failure {
    pub(crate) fn new(code: ErrorCode, message: String) -> Self {
        let detail = ErrorDetail { code: code.status(), ..ErrorDetail::default() };
        Self { code, message, detail: Box::new(detail) }
    }

    /// Says which node failed, unless a deeper place said so before.
    pub(crate) fn at_node(mut self, id: u32, feature: &str) -> Self {
        if self.detail.node_id == 0 {
            self.detail.node_id = id;
            if self.detail.feature.is_empty() {
                self.detail.feature = feature.into();
            }
        }
        self
    }

    /// Says which expression failed, unless a deeper one said so before.
    pub(crate) fn at_expression(mut self, position: u32, feature: impl FnOnce() -> String) -> Self {
        if self.detail.expression_id == 0 {
            self.detail.expression_id = position;
            self.detail.feature = feature();
        }
        self
    }

    pub(crate) fn at_path(mut self, path: &str) -> Self {
        self.detail.path = path.into();
        self
    }

    /// Says which line of the file failed; 0 when that is not known.
    pub(crate) fn at_line(mut self, line: u64) -> Self {
        self.detail.line = line;
        self
    }

    pub(crate) fn at_column(mut self, column: Option<String>) -> Self {
        if let Some(column) = column {
            self.detail.column = column;
        }
        self
    }

    pub(crate) fn with_message(mut self, message: String) -> Self {
        self.message = message;
        self
    }

    /// What failed, without the place.
    pub(crate) fn message(&self) -> &str {
        &self.message
    }

    pub(crate) fn has_path(&self) -> bool {
        !self.detail.path.is_empty()
    }

    pub(crate) fn polars_variant(&self) -> &str {
        &self.detail.polars_variant
    }

    pub(crate) fn missing_column(&self) -> Option<&str> {
        (!self.detail.column.is_empty()).then_some(self.detail.column.as_str())
    }

    pub(crate) fn with_candidates(mut self, candidates: Vec<String>) -> Self {
        if self.detail.candidates.is_empty() {
            self.detail.candidates = candidates;
        }
        self
    }

    pub(crate) fn has_node(&self) -> bool {
        self.detail.node_id != 0
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let detail = &self.detail;
        if detail.node_id != 0 {
            write!(out, "plan node {}", detail.node_id)?;
            if detail.expression_id != 0 {
                write!(out, ", expression {}", detail.expression_id)?;
            }
            if !detail.feature.is_empty() {
                write!(out, " ({})", detail.feature)?;
            }
            out.write_str(": ")?;
        }
        if detail.line != 0 {
            write!(out, "{}, line {}: ", detail.path, detail.line)?;
        } else if !detail.path.is_empty() && !self.message.contains(&detail.path) {
            write!(out, "{}: ", detail.path)?;
        }
        out.write_str(&self.message)?;
        if let [nearest, ..] = detail.candidates.as_slice() {
            write!(out, "; did you mean {nearest:?}?")?;
        }
        Ok(())
    }
}

impl From<Failure> for BridgeError {
    fn from(failure: Failure) -> Self {
        BridgeError { code: failure.code, message: failure.to_string(), detail: failure.detail.encode_to_vec() }
    }
}

/// What Polars panics with over a date, time or duration that its calendar does not have.
const BEYOND_THE_CALENDAR: [&str; 3] = ["out-of-range date", "out-of-range in duration", "out-of-range duration"];

/// An error that may have been a panic. One over a value that no calendar has is a mistake of the data, not a defect.
pub(crate) fn from_panic(error: BridgeError) -> Failure {
    let text = &error.message;
    if error.code != ErrorCode::Unknown || !BEYOND_THE_CALENDAR.iter().any(|known| text.contains(known)) {
        return error.into();
    }
    Failure::new(
        ErrorCode::Execution,
        "a date, time or duration lies beyond Polars' calendar, whose years end near 262,000 before and after ours, and has \
         no text and no parts: leave such rows out, or take its number by to_physical()"
            .into(),
    )
}

impl From<BridgeError> for Failure {
    /// For errors of the ABI's own, which carry no detail.
    fn from(error: BridgeError) -> Self {
        Self::new(error.code, error.message)
    }
}

/// The plan makes no sense.
pub(crate) fn semantic(message: String) -> Failure {
    Failure::new(ErrorCode::PlanSemantic, message)
}

/// The engine does not have it.
pub(crate) fn unsupported(message: String) -> Failure {
    Failure::new(ErrorCode::Unsupported, message)
}

/// An error of Polars while the plan is checked: what is wrong is the plan, unless a file could not be read.
pub(crate) fn from_polars(error: PolarsError) -> Failure {
    let code = match leaf(&error) {
        PolarsError::IO { .. } | PolarsError::NoData(_) | PolarsError::ComputeError(_) => ErrorCode::Execution,
        _ => ErrorCode::PlanSemantic,
    };
    describe(code, &error)
}

/// An error of Polars while the query ran.
pub(crate) fn from_polars_running(error: PolarsError) -> Failure {
    let code = match leaf(&error) {
        PolarsError::ColumnNotFound(_)
        | PolarsError::SchemaFieldNotFound(_)
        | PolarsError::StructFieldNotFound(_)
        | PolarsError::SQLInterface(_)
        | PolarsError::SQLSyntax(_) => ErrorCode::PlanSemantic,
        PolarsError::IO { error, .. } if error.kind() == std::io::ErrorKind::OutOfMemory => ErrorCode::OutOfMemory,
        _ => ErrorCode::Execution,
    };
    describe(code, &error)
}

fn describe(code: ErrorCode, error: &PolarsError) -> Failure {
    let mut failure = Failure::new(code, text(error));
    let leaf = leaf(error);
    failure.detail.polars_variant = variant(leaf).into();
    if let PolarsError::ColumnNotFound(name)
    | PolarsError::SchemaFieldNotFound(name)
    | PolarsError::StructFieldNotFound(name) = leaf
    {
        failure.detail.column = quoted_or_first_word(name);
    }
    failure
}

/// Polars' text with, for failed input and output, what the system said.
fn text(error: &PolarsError) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        let inner_text = inner.to_string();
        if !text.contains(&inner_text) {
            text = format!("{text}: {inner_text}");
        }
        cause = inner.source();
    }
    if text.is_empty() {
        text = "Polars gave no text".into();
    }
    match innermost_expression(error) {
        Some(expression) => format!("{text}, in {expression}"),
        None => text,
    }
}

/// The expression that failed, in Polars' words, which its text leaves out.
fn innermost_expression(error: &PolarsError) -> Option<&str> {
    let mut innermost = None;
    let mut error = error;
    loop {
        error = match error {
            PolarsError::Context { error, .. } => error,
            PolarsError::ExprContext { error, expr } => {
                innermost = Some(&**expr);
                error
            }
            _ => return innermost,
        }
    }
}

/// The error itself, without the context it is wrapped in.
pub(crate) fn leaf(error: &PolarsError) -> &PolarsError {
    let mut leaf = error;
    while let PolarsError::Context { error, .. } | PolarsError::ExprContext { error, .. } = leaf {
        leaf = error;
    }
    leaf
}

fn variant(error: &PolarsError) -> &'static str {
    match error {
        PolarsError::AssertionError(_) => "AssertionError",
        PolarsError::ColumnNotFound(_) => "ColumnNotFound",
        PolarsError::ComputeError(_) => "ComputeError",
        PolarsError::Duplicate(_) => "Duplicate",
        PolarsError::InvalidOperation(_) => "InvalidOperation",
        PolarsError::IO { .. } => "IO",
        PolarsError::NoData(_) => "NoData",
        PolarsError::OutOfBounds(_) => "OutOfBounds",
        PolarsError::SchemaFieldNotFound(_) => "SchemaFieldNotFound",
        PolarsError::SchemaMismatch(_) => "SchemaMismatch",
        PolarsError::ShapeMismatch(_) => "ShapeMismatch",
        PolarsError::SQLInterface(_) => "SQLInterface",
        PolarsError::SQLSyntax(_) => "SQLSyntax",
        PolarsError::StringCacheMismatch(_) => "StringCacheMismatch",
        PolarsError::StructFieldNotFound(_) => "StructFieldNotFound",
        PolarsError::Context { .. } => "Context",
        PolarsError::ExprContext { .. } => "ExprContext",
    }
}

/// The column in a text such as `unable to find column "x"; valid columns: ["a"]` or `x`.
fn quoted_or_first_word(text: &str) -> String {
    let quoted = text.split('"').nth(1);
    quoted.unwrap_or_else(|| text.split(['\n', ';']).next().unwrap_or(text)).trim().to_owned()
}

impl From<bridge_plan::PlanError> for Failure {
    fn from(error: bridge_plan::PlanError) -> Self {
        let code = match error.code {
            bridge_plan::ErrorCode::PlanVersionUnsupported => ErrorCode::PlanVersionUnsupported,
            bridge_plan::ErrorCode::PlanDecode => ErrorCode::PlanDecode,
            bridge_plan::ErrorCode::PlanSemantic => ErrorCode::PlanSemantic,
            bridge_plan::ErrorCode::Unsupported => ErrorCode::Unsupported,
        };
        let detail = Box::new(error.detail());
        Self { code, message: error.message, detail }
    }
}
