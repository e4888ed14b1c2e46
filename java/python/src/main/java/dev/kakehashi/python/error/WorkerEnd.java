// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.error;

import java.io.Serializable;
import java.util.List;

/// How a worker ended.
///
/// @param reason why, in one sentence
/// @param exitCode the exit code, or 128 and the signal's number where a signal ended it, or -1
///   when it is not known
/// @param lastOperation the command that ran at the end; empty when the worker was idle
/// @param lastLines the last lines that it wrote to stderr, the newest last, with the stacks that
///   Python's faulthandler wrote
public record WorkerEnd(String reason, int exitCode, String lastOperation, List<String> lastLines)
        implements Serializable {
    private static final int SIGNALS = 128;
    private static final int LAST_SIGNAL = 64;

    public WorkerEnd {
        lastLines = List.copyOf(lastLines);
    }

    /// {@return the number of the signal that ended the worker; 0 when it ended by itself}
    public int signal() {
        return exitCode > SIGNALS && exitCode <= SIGNALS + LAST_SIGNAL ? exitCode - SIGNALS : 0;
    }
}
