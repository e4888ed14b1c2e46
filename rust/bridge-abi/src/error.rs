//! Coded errors: what every call of the bridge answers when it fails.

use std::any::Any;
use std::fmt;

/// The status of a failed call. The numbers are part of the ABI and never change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(i32)]
pub enum ErrorCode {
    /// A defect: a panic, or something nobody classified.
    Unknown = 1,
    /// A null pointer, a bad length, a bad handle.
    InvalidArgument = 2,
    /// The library speaks another version of the ABI. Raised by the caller's loader, never by the library.
    AbiMismatch = 3,
    /// The plan's version is not one that the engine reads.
    PlanVersionUnsupported = 4,
    /// The plan's bytes are damaged.
    PlanDecode = 5,
    /// The plan makes no sense: a missing column, types that do not fit.
    PlanSemantic = 6,
    /// An input stream failed or broke the rules of the Arrow C interfaces.
    ArrowImport = 7,
    /// A result could not be given out as Arrow.
    ArrowExport = 8,
    /// The query failed while it ran.
    Execution = 9,
    /// The engine does not have this feature.
    Unsupported = 10,
    /// A memory budget was passed, or an impossible size was asked for.
    OutOfMemory = 11,
    /// The query was cancelled.
    Cancelled = 12,
    /// The query ran into its deadline.
    DeadlineExceeded = 13,
}

impl ErrorCode {
    /// Every code, in the order of its number.
    pub const ALL: [Self; 13] = [
        Self::Unknown,
        Self::InvalidArgument,
        Self::AbiMismatch,
        Self::PlanVersionUnsupported,
        Self::PlanDecode,
        Self::PlanSemantic,
        Self::ArrowImport,
        Self::ArrowExport,
        Self::Execution,
        Self::Unsupported,
        Self::OutOfMemory,
        Self::Cancelled,
        Self::DeadlineExceeded,
    ];

    /// The number that crosses the boundary.
    #[must_use]
    pub const fn status(self) -> i32 {
        self as i32
    }

    /// The code with this number, if there is one.
    #[must_use]
    pub fn from_status(status: i32) -> Option<Self> {
        Self::ALL.into_iter().find(|code| code.status() == status)
    }

    /// The name in the header, without its prefix.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unknown => "UNKNOWN",
            Self::InvalidArgument => "INVALID_ARGUMENT",
            Self::AbiMismatch => "ABI_MISMATCH",
            Self::PlanVersionUnsupported => "PLAN_VERSION_UNSUPPORTED",
            Self::PlanDecode => "PLAN_DECODE",
            Self::PlanSemantic => "PLAN_SEMANTIC",
            Self::ArrowImport => "ARROW_IMPORT",
            Self::ArrowExport => "ARROW_EXPORT",
            Self::Execution => "EXECUTION",
            Self::Unsupported => "UNSUPPORTED",
            Self::OutOfMemory => "OOM",
            Self::Cancelled => "CANCELLED",
            Self::DeadlineExceeded => "DEADLINE_EXCEEDED",
        }
    }
}

/// Why a call failed: a code, a text for people and, if the engine has one, a structured detail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BridgeError {
    /// What kind of failure it is.
    pub code: ErrorCode,
    /// What failed, where, and what to do about it.
    pub message: String,
    /// The engine's structured detail (an encoded `kakehashi.plan.v1.ErrorDetail`), or empty. Not read here.
    pub detail: Vec<u8>,
}

impl BridgeError {
    /// An error without a structured detail.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), detail: Vec::new() }
    }

    /// The same error with a structured detail.
    #[must_use]
    pub fn with_detail(mut self, detail: Vec<u8>) -> Self {
        self.detail = detail;
        self
    }

    pub(crate) fn invalid_argument(message: impl Into<String>) -> Self {
        Self::new(ErrorCode::InvalidArgument, message)
    }

    pub(crate) fn import(message: impl Into<String>) -> Self {
        Self::new(ErrorCode::ArrowImport, message)
    }

    /// The error that a caught panic is reported as. The payload is borrowed: dropping it may panic again, which is
    /// the business of whoever caught it.
    pub(crate) fn from_panic(payload: &(dyn Any + Send)) -> Self {
        let text = if let Some(text) = payload.downcast_ref::<&'static str>() {
            text
        } else if let Some(text) = payload.downcast_ref::<String>() {
            text.as_str()
        } else {
            "a panic without a text"
        };
        Self::new(
            ErrorCode::Unknown,
            format!("the engine panicked: {text}. This is a defect, not your mistake: please report it with the plan"),
        )
    }
}

impl fmt::Display for BridgeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.code.name(), self.message)
    }
}

impl std::error::Error for BridgeError {}
