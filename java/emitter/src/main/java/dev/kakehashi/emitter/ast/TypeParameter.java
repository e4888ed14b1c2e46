// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.ast;

import org.jspecify.annotations.Nullable;

/// A parameter in the brackets of a generic function, class or alias.
public record TypeParameter(
        Position position,
        Kind kind,
        String name,
        @Nullable Expression bound,
        @Nullable Expression defaultValue)
        implements Node {
    /// What it stands for.
    public enum Kind {
        TYPE_VAR,
        TYPE_VAR_TUPLE,
        PARAM_SPEC
    }
}
