// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import static dev.kakehashi.python.Kwargs.kwargs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.python.error.PythonException;
import dev.kakehashi.python.error.StaleHandleException;
import dev.kakehashi.python.value.PyEllipsis;
import dev.kakehashi.python.value.PySlice;
import dev.kakehashi.python.value.PyTuple;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The object protocol, on objects of a real worker.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObjectsTest {
    private PythonWorker python;

    @BeforeAll
    void start() {
        python = Workers.withTestModule();
    }

    @AfterAll
    void close() {
        python.close();
    }

    @Test
    void attributesAreReadSetAndDeleted() {
        try (PyObject box = python.callFunction("kakehashi_test", "Box", 3)) {
            assertThat(box.attr("content").asLong()).isEqualTo(3);

            box.setAttr("content", List.of(1, 2));
            assertThat(box.attr("content").asList(Long.class)).containsExactly(1L, 2L);

            box.delAttr("content");
            assertThatThrownBy(() -> box.attr("content"))
                    .isInstanceOfSatisfying(
                            PythonException.class,
                            e -> assertThat(e.pythonType()).isEqualTo("AttributeError"));
        }
    }

    @Test
    void itemsAreReadSetAndDeleted() {
        try (PyObject dict = python.make(Map.of("a", 1))) {
            dict.setItem("b", PyTuple.of(1, "x"));

            assertThat(dict.item("b").item(1).asString()).isEqualTo("x");
            assertThat(dict.len()).isEqualTo(2);
            assertThat(dict.contains("a")).isTrue();

            dict.delItem("a");
            assertThat(dict.contains("a")).isFalse();
            assertThat(dict.asMap(String.class, PyObject.class)).containsOnlyKeys("b");
        }
    }

    @Test
    void boundsOfSlicesAreValuesObjectsOrOpen() {
        try (PyObject list = python.make(List.of(0, 1, 2, 3, 4));
                PyObject two = python.callFunction("kakehashi_test", "Index", 2)) {
            assertThat(list.slice(1, null).asList(Integer.class)).containsExactly(1, 2, 3, 4);
            assertThat(list.slice(null, two).asList(Integer.class)).containsExactly(0, 1);
            assertThat(list.slice(null, null, -2).asList(Integer.class)).containsExactly(4, 2, 0);
        }
    }

    @Test
    void aKeyMayHaveSeveralAxesSlicesAndEllipsis() {
        try (PyObject keys = python.callFunction("kakehashi_test", "Keys")) {
            assertThat(
                            keys.item(1, PySlice.of(0, null), PyEllipsis.ELLIPSIS, PySlice.ALL)
                                    .asString())
                    .isEqualTo("(1, slice(0, None, None), Ellipsis, slice(None, None, None))");
        }
    }

    @Test
    void functionsClassesAndInstancesAreCalledWithArgumentsByName() {
        try (PyObject module = python.importModule("kakehashi_test")) {
            assertThat(module.call("describe", 1, kwargs("b", 2)).asString()).isEqualTo("1 2");
            try (PyObject box = module.attr("Box").invoke(kwargs("content", 5))) {
                assertThat(box.invoke(2).asLong()).isEqualTo(7);
            }
        }
    }

    @Test
    void valuesHaveMethodsToo() {
        assertThat(python.value("a,b").call("split", ",").asList(String.class))
                .containsExactly("a", "b");
        assertThat(python.value(255).call("bit_length").asInt()).isEqualTo(8);
        assertThat(python.value("añb").item(1).asString()).isEqualTo("ñ");
    }

    @Test
    void operatorsAndComparisonsArePythons() {
        PyObject seven = python.value(7);
        assertThat(seven.operators().floordiv(2).asLong()).isEqualTo(3);
        assertThat(seven.operators().truediv(2).asDouble()).isEqualTo(3.5);
        assertThat(seven.operators().pow(100).asBigInteger())
                .isEqualTo(java.math.BigInteger.valueOf(7).pow(100));
        assertThat(seven.operators().lt(8).asBoolean()).isTrue();
        assertThat(seven.operators().neg().asLong()).isEqualTo(-7);
        assertThat(seven.operators().divmod(4).asList(Long.class)).containsExactly(1L, 3L);
        assertThat(seven.pyEquals(7.0)).isTrue();
        assertThat(seven.truth()).isTrue();
        assertThat(seven.repr()).isEqualTo("7");
    }

    @Test
    void identityIsOfThePythonObject() {
        try (PyObject list = python.make(List.of(1));
                PyObject equal = python.make(List.of(1))) {
            assertThat(list.is(list)).isTrue();
            assertThat(list.is(equal)).isFalse();
            assertThat(list.pyEquals(equal)).isTrue();
        }
    }

    @Test
    void pythonTellsWhatItKnowsOfAnObject() {
        try (PyObject function = python.importModule("kakehashi_test").attr("describe")) {
            assertThat(function.inspect().signature()).contains("a").contains("b=");
            assertThat(function.inspect().doc()).isEqualTo("Both as text.");
            assertThat(function.isCallable()).isTrue();
        }
        try (PyObject box = python.callFunction("kakehashi_test", "Box", 3)) {
            assertThat(box.inspect().dir()).contains("content");
            assertThat(box.inspect().type()).contains("Box");
            assertThat(box.inspect().module()).isEqualTo("kakehashi_test");
        }
    }

    @Test
    void contextsAreLeftWithAndWithoutAnException() {
        try (PyObject manager = python.callFunction("kakehashi_test", "Manager")) {
            try (PyContext context = manager.enter()) {
                assertThat(context.value().asString()).isEqualTo("entered");
            }
            assertThat(manager.attr("log").asList(String.class))
                    .containsExactly("enter", "exit None");

            try (PyContext context = manager.enter()) {
                assertThat(context.fail(new IllegalStateException("why"))).isTrue();
            }
            assertThat(manager.attr("log").asList(String.class).getLast()).contains("why");
        }
    }

    @Test
    void iterationIsLazyAndEndsInOrder() {
        List<Integer> seen = new ArrayList<>();
        for (PyObject item : python.callFunction("kakehashi_test", "count_to", 20_000)) {
            seen.add(item.asInt());
        }
        assertThat(seen).hasSize(20_000).isSorted().startsWith(0).endsWith(19_999);
    }

    @Test
    void anEndlessIterableCanBeLeft() {
        PyObject endless = python.callFunction("itertools", "count");
        try (Stream<PyObject> numbers = endless.stream()) {
            assertThat(numbers.limit(1_000).mapToLong(PyObject::asLong).sum()).isEqualTo(499_500);
        }
    }

    @Test
    void aGeneratorThatRaisesGivesWhatCameBefore() {
        List<Long> seen = new ArrayList<>();
        assertThatThrownBy(
                        () -> {
                            for (PyObject item :
                                    python.callFunction("kakehashi_test", "failing_after", 5)) {
                                seen.add(item.asLong());
                            }
                        })
                .isInstanceOf(PythonException.class)
                .hasMessageContaining("half-way");
        assertThat(seen).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void mixedItemsKeepTheirTypes() {
        List<PyObject> items =
                python.make(java.util.Arrays.asList(1, "a", null, List.of(2))).toList();
        assertThat(items.get(0).asLong()).isEqualTo(1);
        assertThat(items.get(1).asString()).isEqualTo("a");
        assertThat(items.get(2).isNone()).isTrue();
        assertThat(items.get(3).len()).isEqualTo(1);
    }

    @Test
    void reductionsRunInTheWorker() {
        try (PyObject numbers = python.make(List.of(3, 1, 2))) {
            assertThat(numbers.reduce("sum").asLong()).isEqualTo(6);
            assertThat(numbers.reduce("max").asLong()).isEqualTo(3);
            assertThat(numbers.reduce("mean").asDouble()).isEqualTo(2.0);
        }
    }

    @Test
    void aClosedHandleIsStaleAsTargetArgumentAndBound() {
        PyObject closed = python.make(List.of(1));
        closed.close();
        closed.close();
        PyObject open = python.make(List.of(1));

        assertThatThrownBy(closed::len).isInstanceOf(StaleHandleException.class);
        assertThatThrownBy(() -> open.call("append", closed))
                .isInstanceOf(StaleHandleException.class);
        assertThatThrownBy(() -> open.slice(closed, null)).isInstanceOf(StaleHandleException.class);
        assertThat(open.len()).isEqualTo(1);
    }

    @Test
    void anObjectOfAnotherWorkerIsStale() {
        try (PythonWorker other = Workers.withTestModule();
                PyObject foreign = other.make(List.of(1))) {
            assertThatThrownBy(() -> python.make(List.of()).call("append", foreign))
                    .isInstanceOf(StaleHandleException.class)
                    .hasMessageContaining("another worker");
        }
    }

    @Test
    void releasedObjectsLeaveTheWorker() {
        long before = python.statistics().handles();
        for (int i = 0; i < 5_000; i++) {
            python.make(List.of(i)).close();
        }
        assertThat(python.statistics().handles()).isLessThanOrEqualTo(before + 1);
    }

    @Test
    void anIteratorThatNobodyHoldsAnyMoreLeavesNothingBehind() throws InterruptedException {
        try (PyObject lists = python.callFunction("kakehashi_test", "many_lists", 20_000)) {
            long before = python.statistics().handles();
            readSome(lists, 1_000);
            // What was read, the rest of its batch, the batch that was asked for ahead, the
            // iterator.
            while (python.statistics().handles() > before) {
                System.gc();
                Thread.sleep(20);
            }
        }
    }

    private static void readSome(PyObject iterable, int items) {
        var iterator = iterable.iterator();
        for (int i = 0; i < items; i++) {
            iterator.next();
        }
    }

    @Test
    void aWorkerEndsInGoodOrderThoughALoopWasLeft(@TempDir Path folder) {
        Path file = folder.resolve("end");
        try (PythonWorker other = Workers.withTestModule()) {
            other.callFunction("kakehashi_test", "note_the_end", file.toString());
            PyObject numbers = other.callFunction("builtins", "range", 1_000_000);
            readSome(numbers, 1_000);
        }
        assertThat(file).hasContent("in good order");
    }
}
