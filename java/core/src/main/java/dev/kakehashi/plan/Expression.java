// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan;

import dev.kakehashi.DataType;
import dev.kakehashi.options.CastMode;
import dev.kakehashi.options.WindowMapping;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// What an expression says, as a value to look into: immutable, made by the methods of
/// [dev.kakehashi.Expr].
///
/// Records compare, hash and print their parts as records do, one inside the other, which takes
/// stack for each level. [dev.kakehashi.Expr] and [Plan] compare and print what is nested any
/// number of times.
public sealed interface Expression {
    /// A column of the input.
    record Column(String name) implements Expression {
        public Column {
            Objects.requireNonNull(name, "name");
        }
    }

    /// One value.
    ///
    /// @param value the natural Java value of the type: what `ArrowArray.getObject` would give, a
    ///   struct as a `Map`
    /// @param type its type; null for a whole number or a fraction that takes the type of what it
    ///   meets, as numbers in source code do
    record Literal(@Nullable Object value, @Nullable DataType type) implements Expression {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Literal literal
                    && Objects.equals(type, literal.type)
                    && Objects.deepEquals(value, literal.value);
        }

        @Override
        public int hashCode() {
            return Arrays.deepHashCode(new @Nullable Object[] {value, type});
        }
    }

    /// Two expressions and an operator between them.
    record Binary(BinaryOperator operator, Expression left, Expression right)
            implements Expression {}

    /// The values as another type.
    record Cast(Expression input, DataType type, CastMode mode) implements Expression {}

    /// The same values under another name.
    record Alias(Expression input, String name) implements Expression {}

    /// When, then, otherwise.
    record Ternary(Expression predicate, Expression truthy, Expression falsy)
            implements Expression {}

    /// What stands for the items in an expression over lists.
    record Element() implements Expression {}

    /// The values in the order of others.
    ///
    /// @param by the keys
    /// @param order how to sort by them
    record SortBy(Expression input, List<Expression> by, dev.kakehashi.options.SortOptions order)
            implements Expression {
        public SortBy {
            by = List.copyOf(by);
        }
    }

    /// The values of each group of rows on their own.
    ///
    /// @param partitionBy what makes a group
    /// @param orderBy the order inside of a group
    record Over(
            Expression input,
            List<Expression> partitionBy,
            List<Expression> orderBy,
            boolean descending,
            boolean nullsLast,
            WindowMapping mapping)
            implements Expression {
        public Over {
            partitionBy = List.copyOf(partitionBy);
            orderBy = List.copyOf(orderBy);
        }
    }

    /// Any function of expressions.
    ///
    /// @param function its name as the capabilities have it: `sum`, `str.contains`
    /// @param arguments what it is called on first
    /// @param options by the names that the schema of plans gives them; what is left out has
    ///   Polars' default
    record FunctionCall(
            String function, List<Expression> arguments, SortedMap<String, Object> options)
            implements Expression {
        public FunctionCall {
            Objects.requireNonNull(function, "function");
            arguments = List.copyOf(arguments);
            options = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(options));
        }
    }

    /// A choice of columns.
    sealed interface Selection extends Expression {}

    /// All columns.
    record AllColumns() implements Selection {}

    /// Columns of these names, in this order.
    ///
    /// @param allowMissing whether a name that is missing is no error
    record ColumnsByName(List<String> names, boolean allowMissing) implements Selection {
        public ColumnsByName {
            names = List.copyOf(names);
        }
    }

    /// Columns in whose name a regular expression matches somewhere.
    record ColumnsByPattern(String pattern) implements Selection {
        public ColumnsByPattern {
            Objects.requireNonNull(pattern, "pattern");
        }
    }

    /// Columns of one of these types.
    record ColumnsByType(List<DataType> types) implements Selection {
        public ColumnsByType {
            types = List.copyOf(types);
        }
    }

    /// Columns of a class of types.
    record ColumnsByTypeClass(TypeClass typeClass) implements Selection {}

    /// Columns by position, from 0; negative positions count from the end.
    record ColumnsByIndex(List<Long> indices) implements Selection {
        public ColumnsByIndex {
            indices = List.copyOf(indices);
        }
    }

    /// Columns of one choice and, or, or not another.
    record Combination(SetOperator operator, Selection left, Selection right)
            implements Selection {}
}
