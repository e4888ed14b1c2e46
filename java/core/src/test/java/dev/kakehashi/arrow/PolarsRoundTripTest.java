// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.DataType.ArrayType;
import dev.kakehashi.DataType.ListType;
import dev.kakehashi.DataType.StructType;
import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.error.ArrowExportException;
import dev.kakehashi.testing.ArrowText;
import dev.kakehashi.testing.RandomData;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

@DisplayName("Polars in process")
final class PolarsRoundTripTest {
    @Test
    @DisplayName("gives back every type unchanged, in several batches, sliced and nested")
    void everyType() {
        for (int seed = 0; seed < 200; seed++) {
            Schema schema = new RandomData(seed).schema();
            if (schema.size() > 0
                    && schema.types().stream().noneMatch(PolarsRoundTripTest::isEmptyArray)) {
                roundTrip(seed, schema);
            }
        }
    }

    private static void roundTrip(int seed, Schema schema) {
        RandomData data = new RandomData(seed);
        Random chance = new Random(seed);
        List<ArrowBatch> batches = new ArrayList<>();
        for (int i = 0; i <= seed % 3; i++) {
            batches.add(data.batch(schema, 40));
        }
        int start = chance.nextInt(40);
        try (DataFrame frame = DataFrame.fromArrow(ArrowStream.of(schema, batches));
                DataFrame sliced = frame.slice(start, chance.nextInt(60));
                DataFrame result = sliced.lazy().collect()) {
            assertThat(result.schema()).as("seed %d", seed).isEqualTo(schema);
            try (ArrowStream given = sliced.toArrow();
                    ArrowStream returned = result.toArrow()) {
                assertThat(ArrowText.whole(returned))
                        .as("seed %d, %s", seed, schema)
                        .isEqualTo(ArrowText.whole(given));
            }
        }
    }

    @Test
    @DisplayName("gives back the batches whose lists of categories are all empty")
    void emptyListsOfCategories() {
        DataType type = DataType.list(DataType.CATEGORICAL);
        Schema schema = Schema.of(new Field("a", type));
        List<ArrowBatch> batches =
                Stream.of(Arrays.asList(List.of(), null), List.of(List.of("x")), List.of(List.of()))
                        .map(values -> ArrowBatch.builder().add("a", type, values).build())
                        .toList();
        try (DataFrame frame = DataFrame.fromArrow(ArrowStream.of(schema, batches));
                DataFrame result = frame.lazy().collect()) {
            assertThat(result.differenceFrom(frame)).isEmpty();
        }
    }

    private static boolean isEmptyArray(DataType type) {
        return switch (type) {
            case ArrayType array -> array.width() == 0 || isEmptyArray(array.inner());
            case ListType list -> isEmptyArray(list.inner());
            case StructType struct ->
                    struct.fields().stream().anyMatch(field -> isEmptyArray(field.type()));
            default -> false;
        };
    }

    @Test
    @DisplayName("does not get arrays without items, which it cannot take in")
    void emptyArrays() {
        DataType type = DataType.array(DataType.INT8, 0);
        try (ArrowBatch batch =
                        ArrowBatch.builder().add("a", type, List.of(List.of())).build().share();
                DataFrame frame =
                        DataFrame.fromArrow(ArrowStream.of(batch.schema(), List.of(batch)))) {
            assertThatThrownBy(() -> frame.lazy().collect())
                    .isInstanceOf(ArrowExportException.class)
                    .hasMessageContaining("Array(Int8, shape=(0,))");
        }
    }
}
