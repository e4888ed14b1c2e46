// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.error;

import dev.kakehashi.error.ErrorCode;

import org.jspecify.annotations.Nullable;

/// A Python worker could not be started. The message says what was tried and what to install or
/// set.
public final class WorkerStartException extends PythonBridgeException {
    /// @param message what failed, where, and what to do
    /// @param operation the command that failed, or ""
    /// @param cause what led to it, or null
    public WorkerStartException(String message, String operation, @Nullable Throwable cause) {
        super(ErrorCode.WORKER_START, message, operation, "", cause);
    }

    /// @param message what failed, where, and what to do
    /// @param operation the command that failed, or ""
    /// @param pythonTraceback Python's traceback, or ""
    public WorkerStartException(String message, String operation, String pythonTraceback) {
        super(ErrorCode.WORKER_START, message, operation, pythonTraceback, null);
    }
}
