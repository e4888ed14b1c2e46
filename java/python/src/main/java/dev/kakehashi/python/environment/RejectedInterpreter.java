// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment;

import java.io.Serializable;
import java.util.Objects;

/// A candidate that cannot be used.
///
/// @param source where its name came from
/// @param command its path, or what else was named
/// @param fault what is wrong with it
/// @param reason the same in words, with what was found; no full stop
/// @param output the last lines that it said, or ""
public record RejectedInterpreter(
        InterpreterSource source,
        String command,
        InterpreterFault fault,
        String reason,
        String output)
        implements Serializable {
    public RejectedInterpreter {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(output, "output");
    }

    /// {@return a line for people, without the output}
    @Override
    public String toString() {
        return command + " (" + source + "): " + reason;
    }
}
