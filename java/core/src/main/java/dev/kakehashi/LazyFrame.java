// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.JoinOptions;
import dev.kakehashi.options.MapBatchesOptions;
import dev.kakehashi.options.QuantileMethod;
import dev.kakehashi.options.SinkOptions;
import dev.kakehashi.options.SortOptions;
import dev.kakehashi.options.UniqueKeep;
import dev.kakehashi.plan.Expression;
import dev.kakehashi.plan.InputSource;
import dev.kakehashi.plan.Node;
import dev.kakehashi.plan.Plan;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/// A query: steps that wait to be executed. Nothing is read and nothing computed before `collect`,
/// `stream` or a sink.
///
/// A query is an immutable value; each method gives a new one, and one may be the beginning of
/// several. It may be executed any number of times, from any thread. Two are equal when they say
/// the same and read the same memory. The methods have the names of py-polars in Java's case.
/// Strings name columns here; in expressions they are values.
public final class LazyFrame extends Execution {
    private final Node node;

    LazyFrame(Node node) {
        this.node = Objects.requireNonNull(node, "node");
    }

    /// {@return a query whose last step this is}
    public static LazyFrame of(Node node) {
        return new LazyFrame(node);
    }

    /// {@return the last step, as a value to look into}
    public Node node() {
        return node;
    }

    /// {@return this query as a plan, which can be stored, printed and sent}
    ///
    /// @throws IllegalArgumentException when an option or a literal has a value that it cannot have
    @Override
    public Plan plan() {
        return Plan.of(node);
    }

    /// {@return the columns of these names}
    public LazyFrame select(String... columns) {
        return new LazyFrame(new Node.Project(node, Expr.columns(columns)));
    }

    /// {@return these columns}
    public LazyFrame select(Expr... columns) {
        return select(List.of(columns));
    }

    /// {@return these columns}
    public LazyFrame select(List<? extends Expr> columns) {
        return new LazyFrame(new Node.Project(node, Expr.expressions(columns)));
    }

    /// {@return these columns beside those that there are; one of the same name is replaced}
    public LazyFrame withColumns(Expr... columns) {
        return withColumns(List.of(columns));
    }

    /// {@return these columns beside those that there are; one of the same name is replaced}
    public LazyFrame withColumns(List<? extends Expr> columns) {
        return new LazyFrame(new Node.WithColumns(node, Expr.expressions(columns)));
    }

    /// {@return the rows for which all predicates are true; where one is null, the row is left out}
    public LazyFrame filter(Expr... predicates) {
        LazyFrame filtered = this;
        for (Expr predicate : predicates) {
            filtered = new LazyFrame(new Node.Filter(filtered.node, predicate.expression()));
        }
        return filtered;
    }

    /// {@return the groups of rows with equal values in these columns}
    public LazyGroupBy groupBy(String... keys) {
        return new LazyGroupBy(node, Expr.columns(keys), false);
    }

    /// {@return the groups of rows with equal keys}
    public LazyGroupBy groupBy(Expr... keys) {
        return new LazyGroupBy(node, Expr.expressions(keys), false);
    }

    /// {@return the rows ordered by these columns, the least first}
    public LazyFrame sort(String... by) {
        return new LazyFrame(new Node.Sort(node, Expr.columns(by), SortOptions.ASCENDING));
    }

    /// {@return the rows ordered by these keys, the least first}
    public LazyFrame sort(Expr... by) {
        return sort(SortOptions.ASCENDING, by);
    }

    /// {@return the rows ordered by these columns}
    public LazyFrame sort(SortOptions order, String... by) {
        return new LazyFrame(new Node.Sort(node, Expr.columns(by), order));
    }

    /// {@return the rows ordered by these keys}
    public LazyFrame sort(SortOptions order, Expr... by) {
        return new LazyFrame(new Node.Sort(node, Expr.expressions(by), order));
    }

    /// {@return at most the first `rows` rows}
    @Override
    public LazyFrame limit(long rows) {
        return new LazyFrame(new Node.Limit(node, notNegative("rows", rows)));
    }

    /// {@return at most the first `rows` rows}
    public LazyFrame head(long rows) {
        return limit(rows);
    }

    /// {@return at most the first 5 rows}
    public LazyFrame head() {
        return limit(5);
    }

    /// {@return at most the last `rows` rows}
    public LazyFrame tail(long rows) {
        return slice(-notNegative("rows", rows), rows);
    }

    /// {@return at most the last 5 rows}
    public LazyFrame tail() {
        return tail(5);
    }

    /// {@return the first row}
    public LazyFrame first() {
        return slice(0, 1);
    }

    /// {@return the last row}
    public LazyFrame last() {
        return tail(1);
    }

    /// {@return the rows from this one, counted from 0, to the end; a negative number counts from
    /// the end}
    public LazyFrame slice(long offset) {
        return new LazyFrame(new Node.Slice(node, offset, OptionalLong.empty()));
    }

    /// {@return at most `length` rows from this one, counted from 0; a negative number counts from
    /// the end}
    public LazyFrame slice(long offset, long length) {
        OptionalLong rows = OptionalLong.of(notNegative("length", length));
        return new LazyFrame(new Node.Slice(node, offset, rows));
    }

    /// {@return the rows without repeats, compared by some columns, or by all when none is named}
    public LazyFrame unique(String... subset) {
        return new LazyFrame(new Node.Unique(node, Expr.columns(subset), UniqueKeep.ANY, false));
    }

    /// {@return the rows without repeats}
    ///
    /// @param subset columns or selectors that are compared; all columns when empty
    /// @param keep which of several equal rows stays
    /// @param maintainOrder whether rows keep their order
    public LazyFrame unique(List<? extends Expr> subset, UniqueKeep keep, boolean maintainOrder) {
        return new LazyFrame(new Node.Unique(node, Expr.expressions(subset), keep, maintainOrder));
    }

    /// {@return the same columns, some under new names: by their old ones; one that is missing is
    /// an error}
    public LazyFrame rename(Map<String, String> names) {
        return rename(names, true);
    }

    /// {@return the same columns, some under new names: by their old ones}
    ///
    /// @param strict whether a name that is missing is an error
    public LazyFrame rename(Map<String, String> names, boolean strict) {
        List<String> existing = names.keySet().stream().sorted().toList();
        List<String> renamed = new ArrayList<>(existing.size());
        existing.forEach(name -> renamed.add(Objects.requireNonNull(names.get(name))));
        return new LazyFrame(new Node.Rename(node, existing, renamed, !strict));
    }

    /// {@return all columns but these}
    public LazyFrame drop(String... columns) {
        return new LazyFrame(new Node.Drop(node, Expr.columns(columns)));
    }

    /// {@return all columns but these}
    public LazyFrame drop(Selector columns) {
        return new LazyFrame(new Node.Drop(node, Expr.expressions(columns)));
    }

    /// {@return a row for each item of the lists in these columns; empty lists and nulls give a
    /// null}
    public LazyFrame explode(String... columns) {
        return new LazyFrame(new Node.Explode(node, Expr.columns(columns), false, false));
    }

    /// {@return a row for each item of the lists in these columns}
    ///
    /// @param columns columns or selectors
    /// @param emptyAsNull whether an empty list gives a null, or no row
    /// @param keepNulls whether a null stays, or gives no row
    public LazyFrame explode(List<? extends Expr> columns, boolean emptyAsNull, boolean keepNulls) {
        return new LazyFrame(
                new Node.Explode(node, Expr.expressions(columns), !emptyAsNull, !keepNulls));
    }

    /// {@return a row for each value of some columns, with the name of its column in `variable` and
    /// itself in `value`}
    ///
    /// @param on columns that become rows; all that are not in index when empty
    /// @param index columns that stay
    public LazyFrame unpivot(List<? extends Expr> on, List<? extends Expr> index) {
        return unpivot(on, index, null, null);
    }

    /// {@return a row for each value of some columns}
    ///
    /// @param on columns that become rows; all that are not in index when empty
    /// @param index columns that stay
    /// @param variableName name of the column with the names, `variable` when null
    /// @param valueName name of the column with the values, `value` when null
    public LazyFrame unpivot(
            List<? extends Expr> on,
            List<? extends Expr> index,
            @Nullable String variableName,
            @Nullable String valueName) {
        return new LazyFrame(
                new Node.Unpivot(
                        node,
                        Expr.expressions(on),
                        Expr.expressions(index),
                        Optional.ofNullable(variableName),
                        Optional.ofNullable(valueName)));
    }

    /// {@return the rows with their numbers from 0 in front, in a column `index`}
    public LazyFrame withRowIndex() {
        return withRowIndex("index", 0);
    }

    /// {@return the rows with their numbers in front}
    public LazyFrame withRowIndex(String name, long offset) {
        return new LazyFrame(new Node.WithRowIndex(node, name, notNegative("offset", offset)));
    }

    /// {@return the fields of these struct columns as columns}
    public LazyFrame unnest(String... columns) {
        return new LazyFrame(new Node.Unnest(node, Expr.columns(columns), Optional.empty()));
    }

    /// {@return the fields of struct columns as columns}
    ///
    /// @param columns columns or selectors
    /// @param separator put between the names of column and field
    public LazyFrame unnest(List<? extends Expr> columns, String separator) {
        return new LazyFrame(
                new Node.Unnest(node, Expr.expressions(columns), Optional.of(separator)));
    }

    /// {@return the rows from last to first}
    public LazyFrame reverse() {
        return new LazyFrame(new Node.Reverse(node));
    }

    /// {@return the rows that have no null in these columns, or in any when none is named}
    public LazyFrame dropNulls(String... subset) {
        return new LazyFrame(new Node.DropNulls(node, Expr.columns(subset)));
    }

    /// {@return the rows that have no null in these columns}
    public LazyFrame dropNulls(Selector subset) {
        return new LazyFrame(new Node.DropNulls(node, Expr.expressions(subset)));
    }

    /// {@return what a function makes of the rows, some rows at a time}
    ///
    /// The function says itself which columns it makes, for which the columns of this query are
    /// looked up now.
    ///
    /// @throws UnsupportedOperationException when the function does not say which columns it makes
    /// @throws KakehashiException when the columns of this query cannot be found
    public LazyFrame mapBatches(BatchFunction function) {
        return mapBatches(function, function.outputSchema(schema()));
    }

    /// {@return what a function makes of the rows, some rows at a time, in the order of the rows}
    ///
    /// @param schema the columns that the function makes; others are an error
    public LazyFrame mapBatches(BatchFunction function, Schema schema) {
        return mapBatches(function, schema, MapBatchesOptions.DEFAULTS);
    }

    /// {@return what a function makes of the rows, in the order of the rows}
    ///
    /// @param schema the columns that the function makes; others are an error
    public LazyFrame mapBatches(BatchFunction function, Schema schema, MapBatchesOptions options) {
        return new LazyFrame(
                new Node.MapBatches(node, new FrameFunction(function), schema, options));
    }

    /// {@return the pairs of rows that have equal values in these columns of both frames}
    public LazyFrame join(LazyFrame other, String... on) {
        return join(other, JoinHow.INNER, on);
    }

    /// {@return rows of both frames that belong together by equal values in these columns}
    public LazyFrame join(LazyFrame other, JoinHow how, String... on) {
        List<Expression> keys = Expr.columns(on);
        return join(other, how, keys, keys, List.of(), JoinOptions.DEFAULTS);
    }

    /// {@return the pairs of rows that have equal values in columns of different names}
    ///
    /// @param leftOn key columns of this frame
    /// @param rightOn as many key columns of the other
    public LazyFrame join(LazyFrame other, String[] leftOn, String[] rightOn) {
        return join(other, JoinHow.INNER, leftOn, rightOn);
    }

    /// {@return rows of both frames that belong together by equal values in columns of different
    /// names}
    ///
    /// @param leftOn key columns of this frame
    /// @param rightOn as many key columns of the other
    public LazyFrame join(LazyFrame other, JoinHow how, String[] leftOn, String[] rightOn) {
        return join(other, how, leftOn, rightOn, JoinOptions.DEFAULTS);
    }

    /// {@return rows of both frames that belong together by equal values in columns of different
    /// names}
    ///
    /// @param leftOn key columns of this frame
    /// @param rightOn as many key columns of the other
    public LazyFrame join(
            LazyFrame other, JoinHow how, String[] leftOn, String[] rightOn, JoinOptions options) {
        return join(other, how, Expr.columns(leftOn), Expr.columns(rightOn), List.of(), options);
    }

    /// {@return rows of both frames that belong together}
    ///
    /// @param leftOn keys of this frame
    /// @param rightOn as many keys of the other
    public LazyFrame join(
            LazyFrame other,
            JoinHow how,
            List<? extends Expr> leftOn,
            List<? extends Expr> rightOn) {
        return join(other, how, leftOn, rightOn, JoinOptions.DEFAULTS);
    }

    /// {@return rows of both frames that belong together}
    ///
    /// @param leftOn keys of this frame
    /// @param rightOn as many keys of the other
    public LazyFrame join(
            LazyFrame other,
            JoinHow how,
            List<? extends Expr> leftOn,
            List<? extends Expr> rightOn,
            JoinOptions options) {
        return join(
                other,
                how,
                Expr.expressions(leftOn),
                Expr.expressions(rightOn),
                List.of(),
                options);
    }

    /// {@return the pairs of rows for which all predicates are true: over the columns of both
    /// frames, those of the other under their suffix where both have the name}
    public LazyFrame joinWhere(LazyFrame other, Expr... predicates) {
        return join(
                other,
                JoinHow.INNER,
                List.of(),
                List.of(),
                Expr.expressions(predicates),
                JoinOptions.DEFAULTS);
    }

    /// {@return all pairs of rows}
    public LazyFrame joinCross(LazyFrame other) {
        return join(other, JoinHow.CROSS, List.of(), List.of(), List.of(), JoinOptions.DEFAULTS);
    }

    private LazyFrame join(
            LazyFrame other,
            JoinHow how,
            List<Expression> leftOn,
            List<Expression> rightOn,
            List<Expression> predicates,
            JoinOptions options) {
        return new LazyFrame(
                new Node.Join(node, other.node, how, leftOn, rightOn, predicates, options));
    }

    /// {@return a query that writes the rows to a file when it is executed, and gives an empty
    /// frame}
    ///
    /// The file appears under its name when it is complete, and not at all after an error.
    @Override
    public LazyFrame sink(Path file, SinkOptions<?> options) {
        return new LazyFrame(new Node.Sink(node, file.toString(), options));
    }

    @Override
    public DataFrame describe(QuantileMethod method, double... percentiles) {
        return new Description(schema(), method, percentiles).of(this);
    }

    private static long notNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must not be negative, and is " + value);
        }
        return value;
    }

    /// {@return whether the other says the same and reads the same memory}
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof LazyFrame frame)) {
            return false;
        }
        Plan one = plan();
        Plan two = frame.plan();
        return one.equals(two)
                && same(one.inputs(), two.inputs())
                && one.functions().equals(two.functions());
    }

    @SuppressWarnings("ReferenceEquality") // What sources are told apart by, see InputSource.
    private static boolean same(List<InputSource> ones, List<InputSource> others) {
        for (int i = 0; i < ones.size(); i++) {
            if (ones.get(i) != others.get(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return plan().hashCode();
    }

    /// {@return the plan as text for people}
    @Override
    public String toString() {
        return plan().toString();
    }
}
