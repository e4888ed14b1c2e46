// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.ast;

import java.util.List;

/// One `for … in … if …` of a comprehension.
public record Comprehension(
        Position position,
        Expression target,
        Expression iterable,
        List<Expression> conditions,
        boolean async)
        implements Node {}
