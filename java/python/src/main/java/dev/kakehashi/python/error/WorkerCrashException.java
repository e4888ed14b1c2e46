// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.error;

import dev.kakehashi.error.ErrorCode;

import org.jspecify.annotations.Nullable;

/// A worker ended while something was asked of it.
///
/// All its objects are gone. The message holds what [#end()] has in parts.
public final class WorkerCrashException extends PythonBridgeException {
    @SuppressWarnings("serial") // A record of texts and numbers.
    private final WorkerEnd end;

    /// @param message what failed, where, and what to do
    /// @param operation the command that got no answer
    /// @param end how the worker ended
    /// @param cause what led to it, or null
    public WorkerCrashException(
            String message, String operation, WorkerEnd end, @Nullable Throwable cause) {
        super(ErrorCode.WORKER_CRASH, message, operation, "", cause);
        this.end = end;
    }

    /// {@return how the worker ended}
    public WorkerEnd end() {
        return end;
    }
}
