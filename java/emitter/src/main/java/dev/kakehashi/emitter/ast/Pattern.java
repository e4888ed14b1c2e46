// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.ast;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A pattern of a `case`.
public sealed interface Pattern extends Node {
    /// A value that is compared with `==`.
    record MatchValue(Position position, Expression value) implements Pattern {}

    /// `None`, `True` or `False`, compared by identity.
    record MatchSingleton(Position position, @Nullable Boolean value) implements Pattern {}

    /// `[a, b, *rest]`; at most one part is a [MatchStar].
    record MatchSequence(Position position, List<Pattern> patterns) implements Pattern {}

    /// `{"key": pattern, **rest}`.
    record MatchMapping(
            Position position, List<Expression> keys, List<Pattern> patterns, @Nullable String rest)
            implements Pattern {}

    /// `Point(0, y=pattern)`.
    ///
    /// @param keywordPatterns one for each of `keywordNames`
    record MatchClass(
            Position position,
            Expression type,
            List<Pattern> patterns,
            List<String> keywordNames,
            List<Pattern> keywordPatterns)
            implements Pattern {}

    /// `*name` in a sequence; without a name, `*_`.
    record MatchStar(Position position, @Nullable String name) implements Pattern {}

    /// `pattern as name`; without a pattern a name that matches all; without both, `_`.
    record MatchAs(Position position, @Nullable Pattern pattern, @Nullable String name)
            implements Pattern {}

    /// `a | b`.
    record MatchOr(Position position, List<Pattern> patterns) implements Pattern {}
}
