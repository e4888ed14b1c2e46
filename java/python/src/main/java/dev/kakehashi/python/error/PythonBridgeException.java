// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.error;

import dev.kakehashi.KakehashiException;
import dev.kakehashi.error.ErrorCode;
import dev.kakehashi.error.ErrorDetail;

import org.jspecify.annotations.Nullable;

/// The root of what goes wrong with Python workers. There is one subclass for each code.
public abstract sealed class PythonBridgeException extends KakehashiException
        permits PythonProtocolException,
                StaleHandleException,
                WorkerCrashException,
                ValueTooLargeException,
                SecurityViolationException,
                PythonException,
                TypeMismatchException,
                MissingPackageException,
                CallCancelledException,
                CallDeadlineException,
                WorkerStartException,
                PoolExhaustedException {
    private final String operation;
    private final String pythonTraceback;

    PythonBridgeException(
            ErrorCode code,
            String message,
            String operation,
            String pythonTraceback,
            @Nullable Throwable cause) {
        super(code, message, ErrorDetail.NONE, cause);
        this.operation = operation;
        this.pythonTraceback = pythonTraceback;
    }

    /// {@return the command that failed, as the worker echoed it in JSON, or its name when it never
    /// reached the worker; empty when there was none}
    public String operation() {
        return operation;
    }

    /// {@return Python's traceback; empty when no Python code failed}
    public String pythonTraceback() {
        return pythonTraceback;
    }
}
