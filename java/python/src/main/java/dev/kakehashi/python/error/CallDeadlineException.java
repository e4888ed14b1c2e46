// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.error;

import dev.kakehashi.error.ErrorCode;

import org.jspecify.annotations.Nullable;

/// A Python call ran into its deadline.
///
/// The Python code was interrupted. Allow it more time, or ask for less.
public final class CallDeadlineException extends PythonBridgeException {
    /// @param message what failed, where, and what to do
    /// @param operation the command that failed, or ""
    /// @param cause what led to it, or null
    public CallDeadlineException(String message, String operation, @Nullable Throwable cause) {
        super(ErrorCode.CALL_DEADLINE, message, operation, "", cause);
    }

    /// @param message what failed, where, and what to do
    /// @param operation the command that failed, or ""
    /// @param pythonTraceback Python's traceback, or ""
    public CallDeadlineException(String message, String operation, String pythonTraceback) {
        super(ErrorCode.CALL_DEADLINE, message, operation, pythonTraceback, null);
    }
}
