// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.parse;

import dev.kakehashi.emitter.Diagnostic;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// What Python says of a source that it cannot run.
final class SyntaxErrors {
    private SyntaxErrors() {}

    static Diagnostic diagnostic(Map<?, ?> error, String file) {
        return new Diagnostic(
                Diagnostic.Kind.SYNTAX,
                file,
                number(error.get("line")),
                number(error.get("column")),
                text(error.get("type")) + ": " + text(error.get("message")),
                text(error.get("text")).stripTrailing(),
                "",
                text(error.get("printed")).stripTrailing());
    }

    private static int number(@Nullable Object value) {
        return value instanceof Long number ? Math.toIntExact(number) : 0;
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
