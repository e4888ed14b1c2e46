// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.error;

import dev.kakehashi.error.ErrorCode;

import org.jspecify.annotations.Nullable;

/// A value is not of the type that was asked for, or has no form that keeps all of it, or an
/// operation is not possible on its type.
public final class TypeMismatchException extends PythonBridgeException {
    /// @param message what failed, where, and what to do
    /// @param operation the command that failed, or ""
    /// @param cause what led to it, or null
    public TypeMismatchException(String message, String operation, @Nullable Throwable cause) {
        super(ErrorCode.TYPE_MISMATCH, message, operation, "", cause);
    }

    /// @param message what failed, where, and what to do
    /// @param operation the command that failed, or ""
    /// @param pythonTraceback Python's traceback, or ""
    public TypeMismatchException(String message, String operation, String pythonTraceback) {
        super(ErrorCode.TYPE_MISMATCH, message, operation, pythonTraceback, null);
    }
}
