// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.error;

import dev.kakehashi.error.ErrorCode;

import org.jspecify.annotations.Nullable;

/// No worker of a pool became free in time.
///
/// Give back workers sooner, make the pool larger, or wait longer.
public final class PoolExhaustedException extends PythonBridgeException {
    /// @param message what failed, where, and what to do
    /// @param operation the command that failed, or ""
    /// @param cause what led to it, or null
    public PoolExhaustedException(String message, String operation, @Nullable Throwable cause) {
        super(ErrorCode.POOL_EXHAUSTED, message, operation, "", cause);
    }

    /// @param message what failed, where, and what to do
    /// @param operation the command that failed, or ""
    /// @param pythonTraceback Python's traceback, or ""
    public PoolExhaustedException(String message, String operation, String pythonTraceback) {
        super(ErrorCode.POOL_EXHAUSTED, message, operation, pythonTraceback, null);
    }
}
