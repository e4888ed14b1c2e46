// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.DataFrame;
import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonWorker;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/// Data frames become frames of Python and come back.
class FramesTest {
    private static PythonWorker python;

    @BeforeAll
    static void start() {
        python = DataPython.builder().start();
    }

    @AfterAll
    static void stop() {
        python.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = PyFrames.Form.class,
            names = {"PANDAS", "POLARS", "PYARROW", "COLUMNS"})
    void aFrameGoesThereAndBack(PyFrames.Form form) {
        try (DataFrame frame =
                        DataFrame.builder()
                                .add("whole", List.of(1L, 2L, 3L))
                                .add("real", List.of(0.5, Double.NaN, -0.0))
                                .build();
                PyObject there = python.toPython(new PyFrames(frame, form));
                DataFrame back = there.toDataFrame()) {
            assertThat(back).isEqualTo(frame);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PyFrames.Form.class,
            names = {"PANDAS", "POLARS", "PYARROW", "COLUMNS"})
    void aLargeFrameGoesThereAndBack(PyFrames.Form form) {
        long[] whole = java.util.stream.LongStream.range(0, 300_000).toArray();
        double[] real = java.util.stream.LongStream.of(whole).mapToDouble(Math::sqrt).toArray();
        try (DataFrame frame = DataFrame.builder().add("whole", whole).add("real", real).build();
                PyObject there = python.toPython(new PyFrames(frame, form));
                DataFrame back = there.toDataFrame()) {
            assertThat(back).isEqualTo(frame);
        }
    }

    @Test
    void pandasComputesWithTheColumns() {
        try (DataFrame frame = DataFrame.builder().add("n", List.of(1L, 2L, 3L)).build();
                PyObject there = python.toPython(PyFrames.pandas(frame))) {
            assertThat(there.item("n").call("sum").asLong()).isEqualTo(6);
            assertThat(there.typeName()).isEqualTo("pandas.DataFrame");
        }
    }
}
