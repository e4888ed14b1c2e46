// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.engine.EngineChoice;
import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.testing.ArrowText;
import dev.kakehashi.testing.RandomData;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

@DisplayName("Both ways for data to cross the boundary")
class DataModesTest {
    @ParameterizedTest
    @EnumSource
    @DisplayName("keep every type and its values, alone, in lists, arrays and structs")
    void everyType(DataMode mode) {
        InProcessEngine engine =
                InProcessEngine.load(InProcessEngine.shared().source().library(), mode);
        Schema schema = schema();
        RandomData data = new RandomData(3);
        List<ArrowBatch> batches = List.of(data.batch(schema, 30), data.batch(schema, 20));
        try (DataFrame frame = DataFrame.fromArrow(ArrowStream.of(schema, batches));
                DataFrame part = frame.slice(7, 40);
                ArrowStream given = part.toArrow()) {
            String expected = ArrowText.whole(given);
            for (EngineChoice choice : EngineChoice.values()) {
                QueryOptions options = QueryOptions.DEFAULTS.withEngine(choice);
                try (ArrowStream result = part.lazy().stream(engine, options, new QueryHandle())) {
                    assertThat(result.schema()).isEqualTo(schema);
                    assertThat(ArrowText.whole(result)).isEqualTo(expected);
                }
            }
        }
    }

    private static Schema schema() {
        List<Field> fields = new ArrayList<>();
        for (DataType type : RandomData.flatTypes()) {
            Stream.of(
                            type,
                            DataType.list(type),
                            DataType.array(type, 2),
                            DataType.struct(new Field("a", type), new Field("b", DataType.INT8)))
                    .map(field -> new Field("f" + fields.size(), field))
                    .forEach(fields::add);
        }
        return Schema.of(fields);
    }
}
