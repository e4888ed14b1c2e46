// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.error;

import dev.kakehashi.error.ErrorCode;

import org.jspecify.annotations.Nullable;

/// A Python object was released, or its worker has ended: the handle leads nowhere any more.
///
/// Keep the object open as long as it is used, and make it again after a restart of the worker.
public final class StaleHandleException extends PythonBridgeException {
    /// @param message what failed, where, and what to do
    /// @param operation the command that failed, or ""
    /// @param cause what led to it, or null
    public StaleHandleException(String message, String operation, @Nullable Throwable cause) {
        super(ErrorCode.STALE_HANDLE, message, operation, "", cause);
    }

    /// @param message what failed, where, and what to do
    /// @param operation the command that failed, or ""
    /// @param pythonTraceback Python's traceback, or ""
    public StaleHandleException(String message, String operation, String pythonTraceback) {
        super(ErrorCode.STALE_HANDLE, message, operation, pythonTraceback, null);
    }
}
