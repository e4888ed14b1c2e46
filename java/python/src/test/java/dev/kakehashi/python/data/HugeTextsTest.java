// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.DataFrame;
import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonWorker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// 3 GB of texts, which no 32-bit offset can count, there and back. Takes 12 GB of memory:
/// `-Ddata.huge=3` (in GB) runs it.
@EnabledIfSystemProperty(named = "data.huge", matches = "\\d+")
class HugeTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"large_string", "string_view"})
    void textsOfThreeGigabytesGoThereAndBack(String type) {
        long rows = Long.getLong("data.huge") * 1_000_000;
        try (PythonWorker python = DataPython.free()) {
            PyObject table =
                    DataPython.define(
                            python,
                            "table",
                            """
                            import pyarrow
                            value = "%%09d" + "x" * 991
                            parts = [pyarrow.array([value %% i for i in range(s, s + 250_000)], pyarrow.%s()) for s in range(0, %d, 250_000)]
                            table = pyarrow.table({"t": pyarrow.concat_arrays(parts)})
                            del parts
                            """
                                    .formatted(type, rows));
            try (DataFrame texts = table.toDataFrame()) {
                table.close();
                assertThat(texts.height()).isEqualTo(rows);
                assertThat(texts.row(rows - 1).getString("t"))
                        .hasSize(1_000)
                        .startsWith("%09d".formatted(rows - 1));
                if (type.equals("string_view")) {
                    PyObject back = python.toPython(PyFrames.pyarrow(texts));
                    PyObject last = back.item("t").item(-1).call("as_py");
                    assertThat(last.asString()).startsWith("%09d".formatted(rows - 1));
                }
            }
        }
    }

    @Test
    void anArrayOfThreeGigabytesComesInPlace() {
        long items = Long.getLong("data.huge") * 125_000_000;
        try (PythonWorker python = DataPython.free();
                PyArray array = python.callFunction("numpy", "arange", (double) items).toArray()) {
            assertThat(array.getDouble(items - 1)).isEqualTo(items - 1.0);
        }
    }
}
