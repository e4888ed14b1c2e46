// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;

@DisplayName("A data type")
final class DataTypeTest {
    @Test
    @DisplayName("prints as py-polars prints it")
    void text() {
        assertThat(DataType.INT64).hasToString("Int64");
        assertThat(DataType.datetime(TimeUnit.MICROSECONDS))
                .hasToString("Datetime(time_unit='us', time_zone=None)");
        assertThat(DataType.datetime(TimeUnit.NANOSECONDS, "UTC"))
                .hasToString("Datetime(time_unit='ns', time_zone='UTC')");
        assertThat(DataType.duration(TimeUnit.MILLISECONDS))
                .hasToString("Duration(time_unit='ms')");
        assertThat(DataType.decimal(10, 2)).hasToString("Decimal(precision=10, scale=2)");
        assertThat(DataType.list(DataType.INT64)).hasToString("List(Int64)");
        assertThat(DataType.array(DataType.INT64, 3)).hasToString("Array(Int64, shape=(3,))");
        assertThat(DataType.array(DataType.array(DataType.INT64, 3), 2))
                .hasToString("Array(Int64, shape=(2, 3))");
        assertThat(
                        DataType.struct(
                                new Field("a", DataType.INT64),
                                new Field("b'c", DataType.list(DataType.STRING))))
                .hasToString("Struct({'a': Int64, \"b'c\": List(String)})");
        assertThat(DataType.enumOf("a", "b'")).hasToString("Enum(categories=['a', \"b'\"])");
    }

    @Test
    @DisplayName("knows its family")
    void families() {
        assertThat(DataType.UINT8.isUnsignedInteger()).isTrue();
        assertThat(DataType.INT128.isInteger()).isTrue();
        assertThat(DataType.FLOAT16.isFloat()).isTrue();
        assertThat(DataType.decimal(3, 1).isNumeric()).isTrue();
        assertThat(DataType.BOOLEAN.isNumeric()).isFalse();
        assertThat(DataType.DATE.isTemporal()).isTrue();
        assertThat(DataType.duration(TimeUnit.NANOSECONDS).isTemporal()).isTrue();
        assertThat(DataType.struct().isNested()).isTrue();
        assertThat(DataType.STRING.isNested()).isFalse();
    }

    @Test
    @DisplayName("nests 64 deep and no deeper")
    void depth() {
        DataType type = DataType.INT8;
        for (int depth = 1; depth < DataType.MAX_DEPTH; depth++) {
            type = depth % 2 == 0 ? DataType.list(type) : DataType.struct(new Field("f", type));
        }
        DataType deepest = type;
        assertThatThrownBy(() -> DataType.list(deepest))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("64");
    }

    @Test
    @DisplayName("has parameters that make sense")
    void parameters() {
        assertThatThrownBy(() -> DataType.decimal(39, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DataType.decimal(3, 4))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DataType.array(DataType.INT8, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DataType.enumOf("a", "a"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DataType.datetime(TimeUnit.NANOSECONDS, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                DataType.struct(
                                        new Field("a", DataType.INT8),
                                        new Field("a", DataType.INT8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("of a column is found by name and by position")
    void schema() {
        Schema schema = Schema.of(new Field("a", DataType.INT8), new Field("b", DataType.STRING));
        assertThat(schema.names()).containsExactly("a", "b");
        assertThat(schema.types()).isEqualTo(List.of(DataType.INT8, DataType.STRING));
        assertThat(schema.field("b").type()).isEqualTo(DataType.STRING);
        assertThat(schema.indexOf("c")).isEqualTo(-1);
        assertThat(schema).hasToString("Schema({'a': Int8, 'b': String})");
        assertThatThrownBy(() -> schema.field("c")).hasMessageContaining("[a, b]");
    }
}
