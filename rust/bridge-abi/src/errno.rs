//! The errno values that the callbacks of a stream answer.

use std::ffi::c_int;

use crate::error::ErrorCode;

const EIO: c_int = 5;
const ENOMEM: c_int = 12;
const EINVAL: c_int = 22;

#[cfg(any(target_os = "linux", target_os = "android"))]
const ECANCELED: c_int = 125;
#[cfg(any(target_os = "macos", target_os = "ios"))]
const ECANCELED: c_int = 89;
#[cfg(windows)]
const ECANCELED: c_int = 105;

#[cfg(any(target_os = "linux", target_os = "android"))]
const ETIMEDOUT: c_int = 110;
#[cfg(any(target_os = "macos", target_os = "ios"))]
const ETIMEDOUT: c_int = 60;
#[cfg(windows)]
const ETIMEDOUT: c_int = 138;

/// The errno that stands for `code`.
pub(crate) const fn errno(code: ErrorCode) -> c_int {
    match code {
        ErrorCode::OutOfMemory => ENOMEM,
        ErrorCode::Cancelled => ECANCELED,
        ErrorCode::DeadlineExceeded => ETIMEDOUT,
        ErrorCode::InvalidArgument
        | ErrorCode::AbiMismatch
        | ErrorCode::PlanVersionUnsupported
        | ErrorCode::PlanDecode
        | ErrorCode::PlanSemantic
        | ErrorCode::Unsupported => EINVAL,
        ErrorCode::Unknown | ErrorCode::ArrowImport | ErrorCode::ArrowExport | ErrorCode::Execution => EIO,
    }
}
