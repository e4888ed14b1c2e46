// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.plan.Expression.Combination;
import dev.kakehashi.plan.Expression.Selection;
import dev.kakehashi.plan.SetOperator;

/// A choice of columns by name, type or position, made by [Selectors]. Where an expression stands
/// for one column, a selector stands for all that it chooses.
public final class Selector extends Expr {
    private final Selection selection;

    Selector(Selection selection) {
        super(selection);
        this.selection = selection;
    }

    /// {@return the columns of either choice}
    public Selector union(Selector other) {
        return combine(SetOperator.UNION, other);
    }

    /// {@return the columns of both choices}
    public Selector intersect(Selector other) {
        return combine(SetOperator.INTERSECTION, other);
    }

    /// {@return these columns without those of another choice}
    public Selector exclude(Selector other) {
        return combine(SetOperator.DIFFERENCE, other);
    }

    /// {@return these columns without those of these names, if they are there}
    public Selector exclude(String... names) {
        return exclude(Selectors.byName(java.util.List.of(names), true));
    }

    /// {@return the columns of only one of both choices}
    public Selector symmetricDifference(Selector other) {
        return combine(SetOperator.SYMMETRIC_DIFFERENCE, other);
    }

    /// {@return all columns but these}
    public Selector complement() {
        return Selectors.all().exclude(this);
    }

    /// {@return this choice as an expression, so that operators of sets become operators of values}
    public Expr asExpr() {
        return new Expr(selection);
    }

    private Selector combine(SetOperator operator, Selector other) {
        return new Selector(new Combination(operator, selection, other.selection));
    }
}
