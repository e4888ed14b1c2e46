// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli;

/// A command cannot go on; its user is told why, without a stack trace.
public final class CommandFailure extends RuntimeException {
    private final int exitCode;

    /// @param exitCode one of [ExitCode]
    /// @param message what failed, where, and what to do
    public CommandFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /// {@return how the process ends}
    public int exitCode() {
        return exitCode;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
