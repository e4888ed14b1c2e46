// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import dev.kakehashi.plan.Expression;

import java.util.ArrayList;
import java.util.List;

/// The expressions that an expression is made of, in the order of the schema.
final class ExpressionParts {
    private ExpressionParts() {}

    static List<Expression> of(Expression expression) {
        return switch (expression) {
            case Expression.Binary(var operator, var left, var right) -> List.of(left, right);
            case Expression.Cast(var input, var type, var mode) -> List.of(input);
            case Expression.Alias(var input, var name) -> List.of(input);
            case Expression.Ternary(var predicate, var truthy, var falsy) ->
                    List.of(predicate, truthy, falsy);
            case Expression.SortBy(var input, var by, var order) -> joined(input, by, List.of());
            case Expression.Over over -> joined(over.input(), over.partitionBy(), over.orderBy());
            case Expression.FunctionCall(var function, var arguments, var options) -> arguments;
            case Expression.Combination(var operator, var left, var right) -> List.of(left, right);
            case Expression.Column _,
                    Expression.Literal _,
                    Expression.Element _,
                    Expression.AllColumns _,
                    Expression.ColumnsByName _,
                    Expression.ColumnsByPattern _,
                    Expression.ColumnsByType _,
                    Expression.ColumnsByTypeClass _,
                    Expression.ColumnsByIndex _ ->
                    List.of();
        };
    }

    private static List<Expression> joined(
            Expression first, List<Expression> second, List<Expression> third) {
        List<Expression> all = new ArrayList<>(1 + second.size() + third.size());
        all.add(first);
        all.addAll(second);
        all.addAll(third);
        return all;
    }
}
