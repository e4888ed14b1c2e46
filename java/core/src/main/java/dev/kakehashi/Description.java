// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.internal.frame.ValueTexts;
import dev.kakehashi.options.QuantileMethod;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Statistics of every column, as py-polars' `describe` has them.
///
/// The engine computes them, in one query: so they are Polars' own numbers, come from all threads,
/// and need no frame in memory.
final class Description {
    private static final List<String> BEFORE = List.of("count", "null_count", "mean", "std", "min");

    private final Schema schema;
    private final QuantileMethod method;
    private final double[] percentiles;

    Description(Schema schema, QuantileMethod method, double... percentiles) {
        if (schema.size() == 0) {
            throw new IllegalArgumentException("A frame without columns has no statistics");
        }
        for (double percentile : percentiles) {
            if (!(percentile >= 0 && percentile <= 1)) {
                throw new IllegalArgumentException(
                        "A percentile lies between 0 and 1, not at " + percentile);
            }
        }
        this.schema = schema;
        this.method = method;
        this.percentiles = percentiles.clone();
        java.util.Arrays.sort(this.percentiles);
    }

    /// {@return a row for each statistic, with its name in front}
    DataFrame of(LazyFrame frame) {
        List<Expr> statistics = new ArrayList<>();
        for (Field field : schema) {
            for (Expr statistic : statistics(field)) {
                // Columns may have any names, so that these have numbers.
                statistics.add(statistic.alias(String.valueOf(statistics.size())));
            }
        }
        try (DataFrame found = frame.select(statistics).collect()) {
            DataFrameBuilder builder = DataFrame.builder();
            List<String> names = names();
            builder.add("statistic", names.toArray(String[]::new));
            for (int i = 0; i < schema.size(); i++) {
                Field field = schema.field(i);
                List<Series> values =
                        found.columns().subList(i * names.size(), (i + 1) * names.size());
                builder.add(field.name(), typeOf(field), row(field, values));
            }
            return builder.build();
        }
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(BEFORE);
        for (double percentile : percentiles) {
            String number =
                    BigDecimal.valueOf(percentile)
                            .movePointRight(2)
                            .stripTrailingZeros()
                            .toPlainString();
            names.add(number + "%");
        }
        names.add("max");
        return names;
    }

    private List<Expr> statistics(Field field) {
        Expr column = Polars.col(field.name());
        Expr none = Polars.lit(null);
        DataType type = field.type();
        boolean number = type.isNumeric();
        boolean temporal = type.isTemporal();
        boolean ordered = isOrdered(type);
        List<Expr> all = new ArrayList<>();
        all.add(column.count());
        all.add(column.nullCount());
        all.add(number || temporal || type.equals(DataType.BOOLEAN) ? column.mean() : none);
        all.add(number ? column.std() : none);
        all.add(ordered ? column.min() : none);
        for (double percentile : percentiles) {
            all.add(
                    number
                            ? column.quantile(percentile, method)
                            : temporal
                                    ? column.toPhysical().quantile(percentile, method).cast(type)
                                    : none);
        }
        all.add(ordered ? column.max() : none);
        return all;
    }

    private static boolean isOrdered(DataType type) {
        return !type.isNested()
                && !type.equals(DataType.CATEGORICAL)
                && !(type instanceof DataType.EnumType)
                && !type.equals(DataType.NULL);
    }

    private static DataType typeOf(Field field) {
        DataType type = field.type();
        boolean numbers =
                type.isNumeric()
                        || type.isNested()
                        || type.equals(DataType.BOOLEAN)
                        || type.equals(DataType.NULL);
        return numbers ? DataType.FLOAT64 : DataType.STRING;
    }

    private static List<@Nullable Object> row(Field field, List<Series> values) {
        boolean texts = typeOf(field).equals(DataType.STRING);
        List<@Nullable Object> row = new ArrayList<>();
        for (Series value : values) {
            row.add(
                    value.isNull(0)
                            ? null
                            : texts ? ValueTexts.of(value.values(), 0) : number(value));
        }
        return row;
    }

    private static double number(Series value) {
        return switch (value.getObject(0)) {
            case Boolean flag -> flag ? 1 : 0;
            case Number number -> number.doubleValue();
            case null, default ->
                    throw new IllegalStateException("Not a number: " + value.getObject(0));
        };
    }
}
