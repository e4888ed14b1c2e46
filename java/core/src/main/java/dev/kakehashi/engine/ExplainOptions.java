// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine;

import java.util.Objects;

/// How a plan is explained.
///
/// @param format the form of the text
/// @param optimized whether the plan is shown as the optimizer leaves it, or as it was written
/// @param engine for which way of executing
public record ExplainOptions(Format format, boolean optimized, EngineChoice engine) {
    /// The optimized plan as indented text.
    public static final ExplainOptions DEFAULTS =
            new ExplainOptions(Format.TEXT, true, EngineChoice.AUTO);

    /// The form of the text.
    public enum Format {
        /// Indented lines.
        TEXT,
        /// A tree drawn with characters.
        TREE,
        /// A graph for Graphviz.
        DOT
    }

    public ExplainOptions {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(engine, "engine");
    }

    /// {@return these options with this form}
    public ExplainOptions withFormat(Format newFormat) {
        return new ExplainOptions(newFormat, optimized, engine);
    }

    /// {@return these options for the plan as the optimizer leaves it, or as it was written}
    public ExplainOptions withOptimized(boolean show) {
        return new ExplainOptions(format, show, engine);
    }

    /// {@return these options for this way of executing}
    public ExplainOptions withEngine(EngineChoice choice) {
        return new ExplainOptions(format, optimized, choice);
    }
}
