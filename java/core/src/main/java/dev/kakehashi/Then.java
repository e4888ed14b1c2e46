// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.plan.Expression;
import dev.kakehashi.plan.Expression.Ternary;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Values under conditions. Null where no condition is true, unless [#otherwise] says something
/// else.
public final class Then extends Expr {
    record Branch(Expression predicate, Expression value) {}

    private final List<Branch> branches;

    private Then(List<Branch> branches) {
        super(chain(branches, Literals.literal(null)));
        this.branches = branches;
    }

    static Then of(List<Branch> before, Branch branch) {
        List<Branch> branches = new ArrayList<>(before);
        branches.add(branch);
        return new Then(List.copyOf(branches));
    }

    /// {@return a further condition, for rows where none so far is true}
    public When when(Expr predicate) {
        return new When(branches, predicate);
    }

    /// {@return the expression with this value where no condition is true}
    ///
    /// @param value an expression or a Java value; a string is a value, not the name of a column
    public Expr otherwise(@Nullable Object value) {
        return new Expr(chain(branches, Expr.of(value).expression()));
    }

    private static Expression chain(List<Branch> branches, Expression otherwise) {
        Expression result = otherwise;
        for (Branch branch : branches.reversed()) {
            result = new Ternary(branch.predicate, branch.value, result);
        }
        return result;
    }
}
