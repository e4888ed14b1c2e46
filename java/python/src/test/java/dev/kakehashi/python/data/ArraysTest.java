// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.data;

import static dev.kakehashi.python.Kwargs.kwargs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonWorker;
import dev.kakehashi.python.error.TypeMismatchException;
import dev.kakehashi.python.value.PySlice;
import dev.kakehashi.python.value.PyTuple;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.foreign.ValueLayout;
import java.util.List;

/// Arrays of numpy as memory in Java, and back, with numpy as the judge.
class ArraysTest {
    private static PythonWorker python;
    private static PyObject numpy;

    @BeforeAll
    static void start() {
        python = PythonWorker.builder().environment(DataPython.environment("numpy")).start();
        numpy = python.importModule("numpy");
    }

    @AfterAll
    static void stop() {
        python.close();
    }

    @ParameterizedTest
    @EnumSource(ArrayType.class)
    void everyPlainTypeGoesThereAndBack(ArrayType type) {
        PyObject bytes = numpy.call("arange", 192, kwargs("dtype", "uint8"));
        PyObject items =
                type == ArrayType.BOOLEAN
                        ? bytes.operators().gt(100)
                        : bytes.call("view", type.hasUnit() ? type.dtype() + "[us]" : type.dtype());

        assertComesBack(items);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "3", "2,3", "2,0,3", "2,3,4", "1,1,1,1,7"})
    void everyShapeIsKept(String shape) {
        List<Object> lengths =
                shape.isEmpty()
                        ? List.of()
                        : List.of(shape.split(",")).stream().<Object>map(Long::valueOf).toList();

        assertComesBack(numpy.call("ones", new PyTuple(lengths)));
    }

    @Test
    void everyLayoutIsKept() {
        PyObject cube = numpy.call("arange", 24, kwargs("dtype", "int64")).call("reshape", 2, 3, 4);

        assertComesBack(cube.attr("T"));
        assertComesBack(numpy.call("asfortranarray", cube));
        assertComesBack(cube.call("transpose", 1, 0, 2));
        assertComesBack(
                cube.item(
                        PySlice.of(null, null),
                        new PySlice(null, null, 2),
                        new PySlice(null, null, -1)));
        assertComesBack(numpy.call("broadcast_to", cube.item(0), new PyTuple(List.of(5, 3, 4))));
        assertComesBack(cube.call("astype", ">i8"));
        assertComesBack(cube.call("astype", ">i8").attr("T"));
    }

    /// Java holds what numpy says, and numpy gets back what Java holds.
    private static void assertComesBack(PyObject items) {
        try (PyArray array = items.toArray();
                PyObject back = python.toPython(array)) {
            assertThat(array.shape())
                    .isEqualTo(
                            items.attr("shape").asList(Long.class).stream()
                                    .mapToLong(Long::longValue)
                                    .toArray());
            PyObject native_ = items.attr("dtype").call("newbyteorder", "=");
            assertThat(array.dtype()).isEqualTo(native_.attr("str").asString());
            assertThat(
                            numpy.call("array_equal", items, back).asBoolean()
                                    || items.call("astype", native_)
                                            .call("tobytes")
                                            .pyEquals(back.call("tobytes")))
                    .isTrue();
            assertThat(back.attr("dtype").pyEquals(native_)).isTrue();
            assertThat(back.attr("flags").attr("writeable").asBoolean()).isTrue();
        }
    }

    @Test
    void itemsAreFoundByTheirPosition() {
        PyObject table = numpy.call("arange", 6, kwargs("dtype", "int32")).call("reshape", 2, 3);

        for (PyObject layout : List.of(table, numpy.call("asfortranarray", table))) {
            try (PyArray array = layout.toArray()) {
                for (long row = 0; row < 2; row++) {
                    for (long column = 0; column < 3; column++) {
                        assertThat(array.getLong(row, column)).isEqualTo(3 * row + column);
                        assertThat(
                                        array.memory()
                                                .get(
                                                        ValueLayout.JAVA_INT_UNALIGNED,
                                                        row * array.strides()[0]
                                                                + column * array.strides()[1]))
                                .isEqualTo((int) (3 * row + column));
                    }
                }
            }
        }
    }

    @Test
    void arraysOfJavaArriveInTheirShape() {
        PyObject table = python.toPython(PyArray.of(new double[] {1, 2, 3, 4, 5, 6}, 2, 3));
        PyObject columns =
                python.toPython(PyArray.of(new double[] {1, 2, 3, 4, 5, 6}, 2, 3).inColumnOrder());
        PyObject days =
                python.toPython(
                        PyArray.of(
                                        ArrayType.DATETIME64,
                                        java.lang.foreign.MemorySegment.ofArray(
                                                new long[] {19_782}),
                                        1)
                                .inUnit("D"));

        assertThat(table.call("tolist").toValue())
                .isEqualTo(List.of(List.of(1.0, 2.0, 3.0), List.of(4.0, 5.0, 6.0)));
        assertThat(columns.call("tolist").toValue())
                .isEqualTo(List.of(List.of(1.0, 3.0, 5.0), List.of(2.0, 4.0, 6.0)));
        assertThat(days.item(0).str()).isEqualTo("2024-02-29");
        assertThat(
                        python.toPython(PyArray.of(new boolean[] {true, false}))
                                .call("tolist")
                                .toValue())
                .isEqualTo(List.of(true, false));
    }

    @Test
    void aLargeArrayIsReadInPlaceUntilItIsClosed() {
        PyArray array = numpy.call("arange", 1_000_000.0).toArray();

        assertThat(array.memory().isNative()).isTrue();
        assertThat(array.getDouble(999_999)).isEqualTo(999_999.0);
        array.close();
        array.close();
        assertThatThrownBy(() -> array.getDouble(0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLargeArrayOutlivesItsWorker() {
        try (PythonWorker other =
                PythonWorker.builder().environment(DataPython.environment("numpy")).start()) {
            PyArray array = other.callFunction("numpy", "arange", 1_000_000.0).toArray();
            other.kill("this is a test");

            assertThat(array.getDouble(999_999)).isEqualTo(999_999.0);
            array.close();
        }
    }

    @Test
    void pythonWritesToItsArrayAndJavaKeepsItsOwn() {
        double[] items = new double[100_000];
        PyArray mine = PyArray.of(items);
        PyObject array = python.toPython(mine);

        array.setItem(0, 5.0);

        assertThat(array.item(0).asDouble()).isEqualTo(5.0);
        assertThat(items[0]).isZero();
    }

    @Test
    void whatHasNoPlaceInJavaIsRefusedByName() {
        assertRefused(numpy.call("array", List.of("a", "b")), "<U1");
        assertRefused(numpy.call("array", List.of(1, "b"), kwargs("dtype", "object")), "object");
        assertRefused(
                numpy.call("zeros", 2, kwargs("dtype", List.of(new PyTuple(List.of("x", "f8"))))),
                "its fields one by one");
        assertRefused(numpy.call("zeros", 2, kwargs("dtype", "longdouble")), "128");
        assertRefused(numpy.call("zeros", 2, kwargs("dtype", "S3")), "S3");
        assertRefused(
                python.callFunction("numpy.ma", "masked_equal", List.of(1, 2), 2), "masked array");
        assertRefused(python.make(List.of(1)), "toNumpy");
    }

    private static void assertRefused(PyObject object, String named) {
        assertThatThrownBy(object::toArray)
                .isInstanceOf(TypeMismatchException.class)
                .hasMessageContaining(named);
    }

    @Test
    void memoryOfAnotherSizeIsNoSuchArray() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PyArray.of(new long[6], 2, 4))
                .withMessageContaining("64 bytes")
                .withMessageContaining("48");
    }
}
