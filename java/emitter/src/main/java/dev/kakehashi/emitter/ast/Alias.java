// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.ast;

import org.jspecify.annotations.Nullable;

/// A name in an import: `a.b as c`.
///
/// @param name the dotted name, or `*`
/// @param asName what it is called here, if it says so
public record Alias(Position position, String name, @Nullable String asName) implements Node {
    /// {@return the name that the import binds: of `import a.b`, `a`}
    public String bound() {
        if (asName != null) {
            return asName;
        }
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
