// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.DataFrame;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonWorker;
import dev.kakehashi.python.data.PyFrames.Form;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Every type keeps its values on the way to pandas, Polars and pyarrow and back.
class TypesTest {
    private static PythonWorker python;

    @BeforeAll
    static void start() {
        python = DataPython.builder().start();
    }

    @AfterAll
    static void stop() {
        python.close();
    }

    static Stream<Arguments> cases() {
        return Stream.of(Form.PANDAS, Form.POLARS, Form.PYARROW)
                .flatMap(
                        form ->
                                Arrays.stream(TypeColumns.values())
                                        .map(column -> Arguments.of(column, form)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void valuesAreKept(TypeColumns column, Form form) {
        try (DataFrame frame = column.withoutNulls()) {
            assertIsKept(frame, form);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nullsAreKept(TypeColumns column, Form form) {
        try (DataFrame frame = column.withNulls()) {
            assertIsKept(frame, form);
        }
        try (DataFrame frame = column.onlyNulls()) {
            assertIsKept(frame, form);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void emptyFramesKeepTheirTypes(TypeColumns column, Form form) {
        try (DataFrame frame = column.empty()) {
            assertIsKept(frame, form);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void slicesAreCut(TypeColumns column, Form form) {
        try (DataFrame frame = column.withNulls();
                DataFrame sliced = frame.slice(2, 4)) {
            assertIsKept(sliced, form);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void framesOfSeveralBatchesAreJoined(TypeColumns column, Form form) {
        try (DataFrame first = column.withNulls();
                DataFrame second = column.withoutNulls();
                DataFrame joined = join(first, second)) {
            assertThat(joined.batches()).hasSize(2);
            assertIsKept(joined, form);
        }
    }

    /// A frame with the rows of both, in batches of their own.
    private static DataFrame join(DataFrame first, DataFrame second) {
        List<ArrowBatch> batches = new ArrayList<>();
        for (DataFrame frame : List.of(first, second)) {
            java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
            try {
                dev.kakehashi.arrow.ipc.ArrowIpc.write(bytes, frame.toArrow());
            } catch (java.io.IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
            try (ArrowStream copy =
                    dev.kakehashi.arrow.ipc.ArrowIpc.read(
                            new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
                copy.forEach(batches::add);
            }
        }
        return DataFrame.fromBatches(first.schema(), batches);
    }

    private static void assertIsKept(DataFrame frame, Form form) {
        try (PyObject there = python.toPython(new PyFrames(frame, form));
                DataFrame back = there.toDataFrame()) {
            assertThat(back.schema()).isEqualTo(frame.schema());
            assertThat(back.differenceFrom(frame)).isEmpty();
        }
    }
}
