// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.plan.Expression;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A condition that waits for its value: `when(a.gt(b)).then(a).otherwise(b)`.
public final class When {
    private final List<Then.Branch> before;
    private final Expression predicate;

    When(List<Then.Branch> before, Expr predicate) {
        this.before = before;
        this.predicate = predicate.expression();
    }

    /// {@return the expression that has this value where the condition is true and none before it
    /// was}
    ///
    /// @param value an expression or a Java value; a string is a value, not the name of a column
    public Then then(@Nullable Object value) {
        return Then.of(before, new Then.Branch(predicate, Expr.of(value).expression()));
    }
}
