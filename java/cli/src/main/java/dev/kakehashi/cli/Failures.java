// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli;

import dev.kakehashi.KakehashiException;
import dev.kakehashi.error.QueryCancelledException;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;

/// What becomes of an exception: a message on the standard error, and an exit code.
final class Failures {
    private Failures() {}

    /// {@return the exit code}
    static int handle(Exception failure, PrintWriter errors) {
        if (System.getenv("KAKEHASHI_STACKTRACE") != null) {
            failure.printStackTrace(errors);
        }
        return switch (failure) {
            case CommandFailure known -> {
                report(errors, known.getMessage());
                yield known.exitCode();
            }
            case QueryCancelledException _ ->
                    // By Ctrl-C: whoever pressed it knows.
                    ExitCode.INTERRUPTED;
            case KakehashiException known -> {
                report(errors, known.getMessage());
                yield switch (known.code()) {
                    case LIBRARY_LOAD, ABI_MISMATCH, PYTHON_INTERPRETER, PYTHON_ENVIRONMENT ->
                            ExitCode.NOT_INSTALLED;
                    case DEADLINE_EXCEEDED -> ExitCode.DEADLINE;
                    default -> ExitCode.FAILED;
                };
            }
            case InterruptedIOException _ -> ExitCode.INTERRUPTED;
            case IOException io -> {
                // The class says what the message often does not: FileNotFoundException,
                // AccessDeniedException.
                report(errors, io.getClass().getSimpleName() + ": " + io.getMessage());
                yield ExitCode.FAILED;
            }
            default -> {
                report(
                        errors,
                        failure
                                + "\n"
                                + "This is a defect. KAKEHASHI_STACKTRACE=1 in the environment"
                                + " shows where it happened.");
                yield ExitCode.FAILED;
            }
        };
    }

    private static void report(PrintWriter errors, String message) {
        errors.println("kakehashi: " + message);
        errors.flush();
    }
}
