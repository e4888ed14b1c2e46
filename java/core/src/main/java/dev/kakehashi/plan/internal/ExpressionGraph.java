// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import dev.kakehashi.plan.Expression;

/// What is asked of an expression as a whole, however deep it is.
public final class ExpressionGraph {
    private ExpressionGraph() {}

    /// {@return whether both say the same}
    public static boolean equal(Expression one, Expression other) {
        return laidDown(one).expressions().equals(laidDown(other).expressions());
    }

    /// {@return a hash that is equal for all that say the same}
    public static int hash(Expression expression) {
        return laidDown(expression).expressions().hashCode();
    }

    /// {@return the expression as text for people}
    public static String text(Expression expression) {
        PlanEncoder encoder = new PlanEncoder();
        int position = encoder.add(expression);
        return new ExpressionText(encoder.expressions()).whole(position);
    }

    /// Refuses a literal whose value does not fit its type.
    ///
    /// @throws IllegalArgumentException when it does not
    public static void check(Expression.Literal literal) {
        laidDown(literal);
    }

    // The root comes last: nothing else is in the arena.
    private static PlanEncoder laidDown(Expression expression) {
        PlanEncoder encoder = new PlanEncoder();
        encoder.add(expression);
        return encoder;
    }
}
