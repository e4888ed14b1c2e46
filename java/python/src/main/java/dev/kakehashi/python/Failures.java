// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.error.CallCancelledException;
import dev.kakehashi.python.error.CallDeadlineException;
import dev.kakehashi.python.error.MissingPackageException;
import dev.kakehashi.python.error.PythonBridgeException;
import dev.kakehashi.python.error.PythonException;
import dev.kakehashi.python.error.PythonProtocolException;
import dev.kakehashi.python.error.SecurityViolationException;
import dev.kakehashi.python.error.StaleHandleException;
import dev.kakehashi.python.error.TypeMismatchException;
import dev.kakehashi.python.error.ValueTooLargeException;
import dev.kakehashi.python.internal.call.CallGuard.Cause;
import dev.kakehashi.python.internal.wire.RemoteError;
import dev.kakehashi.python.internal.wire.RemoteException;

import org.jspecify.annotations.Nullable;

/// Errors of a worker as Java exceptions.
final class Failures {
    private final Session session;

    Failures(Session session) {
        this.session = session;
    }

    /// {@return the exception for an error}
    ///
    /// @param stopped why Java has stopped the call, or null
    PythonBridgeException exception(RemoteError error, @Nullable Cause stopped) {
        String message = error.exception().detail().message();
        String operation = error.operation();
        return switch (error.code()) {
            case "PythonException" -> python(error.exception(), operation);
            case "StaleHandle" -> new StaleHandleException(message, operation, "");
            case "ValueTooLarge" ->
                    new ValueTooLargeException(message, operation, error.limit(), error.maximum());
            case "SecurityViolation" ->
                    new SecurityViolationException(message, operation, error.rule(), error.cure());
            case "TypeMismatch" ->
                    new TypeMismatchException(
                            message, operation, error.exception().detail().traceback());
            case "MissingPackage" ->
                    new MissingPackageException(message, operation, error.packageName());
            case "Cancelled" -> stopped(message, operation, error, stopped);
            case "ProtocolError" -> new PythonProtocolException(message, operation, "");
            default ->
                    new PythonProtocolException(
                            "An error of the unknown code %s: %s. Do jar and worker belong together?"
                                    .formatted(error.code(), message),
                            operation,
                            "");
        };
    }

    private static PythonBridgeException stopped(
            String message, String operation, RemoteError error, @Nullable Cause stopped) {
        String traceback = error.exception().detail().traceback();
        if (stopped == Cause.DEADLINE) {
            return new CallDeadlineException(
                    "The call was interrupted, because its deadline has passed. Allow it more time,"
                            + " or ask for less.",
                    operation,
                    traceback);
        }
        return new CallCancelledException(
                stopped == null
                        ? message
                        : "The call was interrupted, because %s.".formatted(stopped.text()),
                operation,
                traceback);
    }

    private PythonException python(RemoteException exception, String operation) {
        Throwable cause = exception.java();
        if (cause == null) {
            for (RemoteException one : exception.causes().reversed()) {
                cause = single(one, "", one.java() == null ? cause : one.java());
            }
        }
        return single(exception, operation, cause);
    }

    private PythonException single(
            RemoteException exception, String operation, @Nullable Throwable cause) {
        Object handle = exception.handle();
        return new PythonException(
                exception.detail(),
                operation,
                handle == null ? null : session.wrap(handle),
                cause,
                exception.exceptions().stream().map(one -> python(one, "")).toList());
    }
}
