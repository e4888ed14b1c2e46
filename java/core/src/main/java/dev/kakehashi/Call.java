// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.plan.Expression;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// A call of a function while it is put together.
final class Call {
    private final String function;
    private final List<Expression> arguments = new ArrayList<>();
    private final TreeMap<String, Object> options = new TreeMap<>();

    private Call(String function) {
        this.function = function;
    }

    /// {@return a call of the function on expressions and values}
    static Call of(String function, @Nullable Object... arguments) {
        return new Call(function).and(arguments);
    }

    /// Adds arguments.
    Call and(@Nullable Object... more) {
        for (Object argument : more) {
            arguments.add(Expr.of(argument).expression());
        }
        return this;
    }

    /// Sets an option; null leaves it at Polars' default.
    Call with(String option, @Nullable Object value) {
        if (value != null) {
            options.put(option, value);
        }
        return this;
    }

    Expr expr() {
        return new Expr(new Expression.FunctionCall(function, arguments, options));
    }
}
