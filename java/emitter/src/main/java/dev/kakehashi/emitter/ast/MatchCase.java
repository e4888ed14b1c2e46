// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.ast;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A `case` of a `match`.
public record MatchCase(
        Position position, Pattern pattern, @Nullable Expression guard, List<Statement> body)
        implements Node {}
