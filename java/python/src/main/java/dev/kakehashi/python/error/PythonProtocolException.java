// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.error;

import dev.kakehashi.error.ErrorCode;

import org.jspecify.annotations.Nullable;

/// A worker and its client do not understand each other: a damaged frame, an unknown command, a
/// reply nobody waits for.
///
/// After damage on the channel the worker is ended, because nothing after it can be trusted.
public final class PythonProtocolException extends PythonBridgeException {
    /// @param message what failed, where, and what to do
    /// @param operation the command that failed, or ""
    /// @param cause what led to it, or null
    public PythonProtocolException(String message, String operation, @Nullable Throwable cause) {
        super(ErrorCode.PYTHON_PROTOCOL, message, operation, "", cause);
    }

    /// @param message what failed, where, and what to do
    /// @param operation the command that failed, or ""
    /// @param pythonTraceback Python's traceback, or ""
    public PythonProtocolException(String message, String operation, String pythonTraceback) {
        super(ErrorCode.PYTHON_PROTOCOL, message, operation, pythonTraceback, null);
    }
}
