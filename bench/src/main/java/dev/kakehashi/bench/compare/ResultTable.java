// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.compare;

import dev.kakehashi.DataFrame;
import dev.kakehashi.Row;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The rows of a result in a form that results of all peers share: whole numbers of any width are a
/// `BigInteger`, decimals and floating-point numbers a `Double`, the rest is as it was.
///
/// @param names the names of the columns
/// @param rows the values, a list for each row
public record ResultTable(List<String> names, List<List<@Nullable Object>> rows) {
    /// {@return the rows of a frame, which stays open}
    public static ResultTable of(DataFrame frame) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Row row : frame) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                values.add(comparable(row.getObject(column)));
            }
            rows.add(Collections.unmodifiableList(values));
        }
        return new ResultTable(frame.schema().names(), rows);
    }

    /// {@return the value in the form that is compared}
    public static @Nullable Object comparable(@Nullable Object value) {
        return switch (value) {
            case BigInteger number -> number;
            case Byte number -> BigInteger.valueOf(number);
            case Short number -> BigInteger.valueOf(number);
            case Integer number -> BigInteger.valueOf(number);
            case Long number -> BigInteger.valueOf(number);
            case Float number -> number.doubleValue();
            case BigDecimal number -> number.doubleValue();
            case null, default -> value;
        };
    }
}
