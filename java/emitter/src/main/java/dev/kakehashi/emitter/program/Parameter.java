package dev.kakehashi.emitter.program;

import dev.kakehashi.emitter.ast.Expression;

import org.jspecify.annotations.Nullable;

/// A parameter of a function of the program.
public record Parameter(
        Variable variable,
        Kind kind,
        @Nullable Expression annotation,
        @Nullable Expression standard) {
    /// How it takes its argument.
    public enum Kind {
        POSITIONAL_ONLY,
        EITHER,
        REST,
        KEYWORD_ONLY,
        KEYWORDS
    }

    public String name() {
        return variable.name();
    }
}
