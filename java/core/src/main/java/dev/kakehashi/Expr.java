// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.options.CastMode;
import dev.kakehashi.options.SortOptions;
import dev.kakehashi.options.WindowMapping;
import dev.kakehashi.plan.Expression;
import dev.kakehashi.plan.internal.ExpressionGraph;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/// Something that can be computed from columns: `col("price").mul(col("quantity")).sum()`.
///
/// An expression is an immutable value that holds no data; it is computed as part of a query. It
/// may be used in any number of queries, from any thread. Two are equal when they say the same. The
/// methods have the names of py-polars in Java's case; functions of strings, times, lists and so on
/// are reached by [#str], [#dt], [#list] and their like.
public sealed class Expr
        implements ExpressionOperators, GeneralFunctions, AggregateFunctions, MathFunctions
        permits Selector, Then {
    private final Expression expression;

    Expr(Expression expression) {
        this.expression = Objects.requireNonNull(expression, "expression");
    }

    /// {@return an expression that says this}
    public static Expr of(Expression expression) {
        return expression instanceof Expression.Selection selection
                ? new Selector(selection)
                : new Expr(expression);
    }

    /// {@return the value as an expression, as [Polars#lit(Object)] makes it, or itself when it is
    /// one}
    static Expr of(@Nullable Object value) {
        return value instanceof Expr expr ? expr : new Expr(Literals.literal(value));
    }

    static List<Expression> expressions(Collection<? extends Expr> exprs) {
        return exprs.stream().map(Expr::expression).toList();
    }

    static List<Expression> expressions(Expr... exprs) {
        return expressions(Arrays.asList(exprs));
    }

    static List<Expression> columns(String... names) {
        return Arrays.stream(names).<Expression>map(Expression.Column::new).toList();
    }

    /// {@return what this expression says, as a value to look into}
    public Expression expression() {
        return expression;
    }

    /// {@return the same values under another name}
    public Expr alias(String name) {
        return new Expr(new Expression.Alias(expression, name));
    }

    /// {@return the values as another type; a value that does not fit is an error}
    public Expr cast(DataType type) {
        return cast(type, CastMode.STRICT);
    }

    /// {@return the values as another type}
    ///
    /// @param mode what happens to a value that does not fit
    public Expr cast(DataType type, CastMode mode) {
        return new Expr(new Expression.Cast(expression, type, mode));
    }

    /// {@return the values in the order of some columns, the least first}
    public Expr sortBy(String... columns) {
        return new Expr(new Expression.SortBy(expression, columns(columns), SortOptions.ASCENDING));
    }

    /// {@return the values in the order of others, the least first}
    public Expr sortBy(Expr... by) {
        return sortBy(List.of(by), SortOptions.ASCENDING);
    }

    /// {@return the values in the order of others}
    public Expr sortBy(List<? extends Expr> by, SortOptions order) {
        return new Expr(new Expression.SortBy(expression, expressions(by), order));
    }

    /// {@return the values for each group of rows on their own, each in the row it belongs to}
    ///
    /// @param partitionBy names of the columns that make a group
    public Expr over(String... partitionBy) {
        return over(columns(partitionBy), List.of(), false, false, WindowMapping.GROUP_TO_ROWS);
    }

    /// {@return the values for each group of rows on their own, each in the row it belongs to}
    ///
    /// @param partitionBy what makes a group
    public Expr over(Expr... partitionBy) {
        return over(List.of(partitionBy), List.of(), false, false);
    }

    /// {@return the values for each group of rows on their own, each in the row it belongs to}
    ///
    /// @param partitionBy what makes a group; the whole frame is one when empty
    /// @param orderBy the order inside of a group
    /// @param descending whether the greatest comes first in that order
    /// @param nullsLast whether nulls come last in that order
    public Expr over(
            List<? extends Expr> partitionBy,
            List<? extends Expr> orderBy,
            boolean descending,
            boolean nullsLast) {
        return over(
                expressions(partitionBy),
                expressions(orderBy),
                descending,
                nullsLast,
                WindowMapping.GROUP_TO_ROWS);
    }

    /// {@return the values for each group of rows on their own}
    ///
    /// @param partitionBy what makes a group
    /// @param mapping how the results come back to the rows
    public Expr over(List<? extends Expr> partitionBy, WindowMapping mapping) {
        return over(expressions(partitionBy), List.of(), false, false, mapping);
    }

    private Expr over(
            List<Expression> partitionBy,
            List<Expression> orderBy,
            boolean descending,
            boolean nullsLast,
            WindowMapping mapping) {
        if (partitionBy.isEmpty() && orderBy.isEmpty()) {
            throw new IllegalArgumentException("over needs something to make groups, or an order");
        }
        return new Expr(
                new Expression.Over(
                        expression, partitionBy, orderBy, descending, nullsLast, mapping));
    }

    /// {@return functions of strings}
    public StringFunctions str() {
        return new StringFunctions(this);
    }

    /// {@return functions of dates, times and durations}
    public TemporalFunctions dt() {
        return new TemporalFunctions(this);
    }

    /// {@return functions of lists}
    public ListFunctions list() {
        return new ListFunctions(this);
    }

    /// {@return functions of arrays, which are lists of one width}
    public ArrayFunctions arr() {
        return new ArrayFunctions(this);
    }

    /// {@return functions of structs}
    public StructFunctions struct() {
        return new StructFunctions(this);
    }

    /// {@return functions of byte strings}
    public BinaryFunctions bin() {
        return new BinaryFunctions(this);
    }

    /// {@return functions of categories}
    public CategoricalFunctions cat() {
        return new CategoricalFunctions(this);
    }

    /// {@return how the result is named}
    public NameFunctions name() {
        return new NameFunctions(this);
    }

    /// {@return whether the other is an expression that says the same}
    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Expr expr
                        && ExpressionGraph.equal(expression, expr.expression));
    }

    @Override
    public final int hashCode() {
        return ExpressionGraph.hash(expression);
    }

    /// {@return this as text for people, near to the Java that makes it}
    @Override
    public final String toString() {
        return ExpressionGraph.text(expression);
    }
}
