// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.types;

import static dev.kakehashi.Polars.col;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.DataType.ArrayType;
import dev.kakehashi.DataType.DatetimeType;
import dev.kakehashi.DataType.DecimalType;
import dev.kakehashi.DataType.DurationType;
import dev.kakehashi.DataType.EnumType;
import dev.kakehashi.DataType.ListType;
import dev.kakehashi.DataType.ScalarType;
import dev.kakehashi.DataType.StructType;
import dev.kakehashi.arrow.ArrowArray;
import dev.kakehashi.arrow.ipc.ArrowIpc;
import dev.kakehashi.error.ArrowImportException;
import dev.kakehashi.testing.Python;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// The README's table of what is copied, against the addresses that both sides see.
@DisplayName("What crosses the boundary lies where the README says")
class ZeroCopyTest {
    @TempDir static Path folder;

    private static CopyTable table;
    private static List<String> layouts;

    @BeforeAll
    static void readTheTable() throws IOException {
        table = CopyTable.ofReadme();
        Python.run("arrow_layouts.py", folder.resolve("layouts.arrow"));
        try (DataFrame frame = layouts()) {
            layouts = frame.schema().names();
        }
    }

    private static DataFrame layouts() throws IOException {
        return DataFrame.fromArrow(ArrowIpc.open(folder.resolve("layouts.arrow")));
    }

    @TestFactory
    @DisplayName("in the layouts of Polars")
    Stream<DynamicTest> everyType() {
        return Samples.ALL.stream()
                .filter(sample -> !hasCategoriesInside(sample.type()))
                .map(sample -> dynamicTest(sample.name(), () -> compare(sample)));
    }

    private static void compare(Sample sample) {
        List<Object> values =
                Collections.nCopies(20, sample.values()).stream().flatMap(List::stream).toList();
        try (DataFrame frame = DataFrame.builder().add("k", sample.type(), values).build()) {
            assertThat(new CopyTable.Row(into(frame, "k"), out(frame)))
                    .isEqualTo(table.row(row(sample.type())));
        }
    }

    @TestFactory
    @DisplayName("in other layouts of Arrow")
    Stream<DynamicTest> everyOtherLayout() {
        return layouts.stream()
                .map(
                        name ->
                                dynamicTest(
                                        name,
                                        () -> {
                                            try (DataFrame frame = layouts();
                                                    DataFrame one = frame.select(name)) {
                                                assertThat(into(one, name))
                                                        .isEqualTo(table.row(name).into());
                                            }
                                        }));
    }

    @Test
    void theTableHasNothingElse() {
        assertThat(table.names())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        Samples.ALL.stream().map(sample -> row(sample.type())),
                                        layouts.stream())
                                .distinct()
                                .toList());
    }

    /// A column that goes through the engine as it is.
    private static String into(DataFrame frame, String column) {
        try (DataFrame result = frame.lazy().select(col(column)).collect()) {
            return Buffers.of(first(frame, column)).placeIn(Buffers.of(first(result, column)));
        } catch (ArrowImportException refused) {
            return "refused";
        }
    }

    /// A column that the engine has made, and gives out twice: memory of one address was not
    /// copied.
    private static String out(DataFrame frame) {
        try (DataFrame result =
                frame.lazy()
                        .withRowIndex()
                        .filter(col("index").mod(3).ne(1))
                        .select(col("k").alias("one"), col("k").alias("other"))
                        .collect()) {
            return Buffers.of(first(result, "one")).placeIn(Buffers.of(first(result, "other")));
        }
    }

    private static ArrowArray first(DataFrame frame, String column) {
        return frame.column(column).chunks().getFirst();
    }

    private static String row(DataType type) {
        return switch (type) {
            case ScalarType.STRING, ScalarType.BINARY -> "String, Binary";
            case ScalarType.CATEGORICAL -> "Categorical";
            case ScalarType scalar ->
                    scalar.isTemporal()
                            ? "Date, Time, Datetime, Duration"
                            : "Null, Boolean, integers, floats, Decimal";
            case DecimalType _ -> "Null, Boolean, integers, floats, Decimal";
            case DatetimeType _, DurationType _ -> "Date, Time, Datetime, Duration";
            case EnumType _ -> "Enum";
            case ListType _, ArrayType _ -> "List, Array";
            case StructType _ -> "Struct";
        };
    }

    /// Items and fields go as a column of their type does: here, what lies around them counts.
    private static boolean hasCategoriesInside(DataType type) {
        return switch (type) {
            case ListType(DataType inner) -> isOrHasCategories(inner);
            case ArrayType(DataType inner, long _) -> isOrHasCategories(inner);
            case StructType struct ->
                    struct.fields().stream().anyMatch(field -> isOrHasCategories(field.type()));
            default -> false;
        };
    }

    private static boolean isOrHasCategories(DataType type) {
        return type.equals(DataType.CATEGORICAL)
                || type instanceof EnumType
                || hasCategoriesInside(type);
    }
}
