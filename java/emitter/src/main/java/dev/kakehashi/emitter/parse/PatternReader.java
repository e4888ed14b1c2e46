// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.parse;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Pattern;
import dev.kakehashi.emitter.ast.Position;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Reads the patterns of `match`.
final class PatternReader {
    private PatternReader() {}

    /// {@return the pattern, or null if the row is something else}
    static @Nullable Pattern read(Fields f) {
        Position at = f.position();
        return switch (f.kind()) {
            case "MatchValue" -> new Pattern.MatchValue(at, f.node(0, Expression.class));
            case "MatchSingleton" -> new Pattern.MatchSingleton(at, (Boolean) f.value(0));
            case "MatchSequence" -> new Pattern.MatchSequence(at, patterns(f, 0));
            case "MatchMapping" ->
                    new Pattern.MatchMapping(
                            at, f.nodes(0, Expression.class), patterns(f, 1), f.optionalText(2));
            case "MatchClass" ->
                    new Pattern.MatchClass(
                            at,
                            f.node(0, Expression.class),
                            patterns(f, 1),
                            f.texts(2),
                            patterns(f, 3));
            case "MatchStar" -> new Pattern.MatchStar(at, f.optionalText(0));
            case "MatchAs" ->
                    new Pattern.MatchAs(at, f.optional(0, Pattern.class), f.optionalText(1));
            case "MatchOr" -> new Pattern.MatchOr(at, patterns(f, 0));
            default -> null;
        };
    }

    private static List<Pattern> patterns(Fields fields, int field) {
        return fields.nodes(field, Pattern.class);
    }
}
