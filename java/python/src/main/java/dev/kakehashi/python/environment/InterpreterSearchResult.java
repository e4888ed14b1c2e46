// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment;

import java.util.List;
import java.util.Optional;

/// What a search came to.
///
/// @param interpreter the one that was found
/// @param rejected those that were tried before it and cannot be used, in the order of the search
public record InterpreterSearchResult(
        Optional<Interpreter> interpreter, List<RejectedInterpreter> rejected) {
    public InterpreterSearchResult {
        rejected = List.copyOf(rejected);
    }

    /// {@return the one that was found}
    ///
    /// @throws InterpreterException when there is none
    public Interpreter orElseThrow() {
        return interpreter.orElseThrow(() -> new InterpreterException(rejected));
    }
}
