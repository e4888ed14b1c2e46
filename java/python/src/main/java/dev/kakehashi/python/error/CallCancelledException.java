// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.error;

import dev.kakehashi.error.ErrorCode;

import org.jspecify.annotations.Nullable;

/// A Python call was cancelled: by [CallControl][dev.kakehashi.python.CallControl], by an interrupt
/// of the waiting thread, or from outside of this program.
public final class CallCancelledException extends PythonBridgeException {
    /// @param message what failed, where, and what to do
    /// @param operation the command that failed, or ""
    /// @param cause what led to it, or null
    public CallCancelledException(String message, String operation, @Nullable Throwable cause) {
        super(ErrorCode.CALL_CANCELLED, message, operation, "", cause);
    }

    /// @param message what failed, where, and what to do
    /// @param operation the command that failed, or ""
    /// @param pythonTraceback Python's traceback, or ""
    public CallCancelledException(String message, String operation, String pythonTraceback) {
        super(ErrorCode.CALL_CANCELLED, message, operation, pythonTraceback, null);
    }
}
