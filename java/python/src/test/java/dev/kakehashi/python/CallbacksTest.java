// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kakehashi.python.error.PythonException;
import dev.kakehashi.python.error.PythonFrame;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;

/// Python calls Java.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallbacksTest {
    private PythonWorker python;
    private PyObject apply;

    @BeforeAll
    void start() {
        python = Workers.withTestModule();
        apply = python.importModule("kakehashi_test").attr("apply");
    }

    @AfterAll
    void close() {
        python.close();
    }

    @Test
    void aLambdaIsASortingKey() {
        try (PyObject list = python.make(List.of("ccc", "a", "bb"))) {
            list.call("sort", Kwargs.kwargs("key", PyCallable.of(String.class, String::length)));
            assertThat(list.asList(String.class)).containsExactly("a", "bb", "ccc");

            Function<PyObject, Object> byLength = text -> -text.len();
            list.call("sort", Kwargs.kwargs("key", byLength));
            assertThat(list.asList(String.class)).containsExactly("ccc", "bb", "a");
        }
    }

    @Test
    void functionalInterfacesConvertTheirArguments() {
        IntBinaryOperator sum = Integer::sum;
        assertThat(apply.invoke(sum, 2, 3).asInt()).isEqualTo(5);
        Comparator<PyObject> comparator = Comparator.comparingLong(PyObject::asLong);
        assertThat(apply.invoke(comparator, 1, 2).asInt()).isEqualTo(-1);
        Supplier<List<Integer>> supplier = () -> List.of(1, 2);
        assertThat(apply.invoke(supplier).asList(Integer.class)).containsExactly(1, 2);
        AtomicInteger ran = new AtomicInteger();
        Runnable runnable = ran::incrementAndGet;
        assertThat(apply.invoke(runnable).isNone()).isTrue();
        assertThat(ran).hasValue(1);
    }

    @Test
    void argumentsByNameReachAPyCallable() {
        PyCallable callable =
                (args, kwargs) ->
                        args.getFirst().asLong() + Objects.requireNonNull(kwargs.get("b")).asLong();
        assertThat(apply.invoke(callable, 1, Kwargs.kwargs("b", 2)).asLong()).isEqualTo(3);
    }

    @Test
    void theWrongNumberOfArgumentsIsSaid() {
        Supplier<Integer> supplier = () -> 1;
        assertThatThrownBy(() -> apply.invoke(supplier, 1))
                .isInstanceOf(PythonException.class)
                .hasMessageContaining("0 arguments");
    }

    @Test
    void anExceptionThroughBothSidesKeepsTheOriginal() {
        IllegalStateException original = new IllegalStateException("from Java");
        Runnable failing =
                () -> {
                    throw original;
                };
        Throwable thrown = catchThrowable(() -> apply.invoke(failing));

        assertThat(thrown).isInstanceOf(PythonException.class).hasMessageContaining("from Java");
        assertThat(thrown).hasRootCause(original);
        assertThat(thrown.getCause()).isSameAs(original);
    }

    @Test
    void anExceptionOfPythonGoesThroughJavaAndIsTheSameObject() {
        PyObject module = python.importModule("kakehashi_test");
        Runnable failing = () -> module.call("fail");

        assertThat(module.call("is_the_very_failure", failing).asBoolean()).isTrue();

        PythonException thrown =
                catchThrowableOfType(PythonException.class, () -> apply.invoke(failing));
        assertThat(thrown.pythonType()).isEqualTo("ValueError");
        assertThat(thrown.object().orElseThrow().is(module.attr("failure"))).isTrue();
    }

    @Test
    void anExceptionThatWentThroughBothSidesShowsTheFramesOfBoth() {
        Runnable failing = () -> python.callFunction("kakehashi_test", "raise_chain");
        PythonException thrown =
                catchThrowableOfType(PythonException.class, () -> apply.invoke(failing));

        assertThat(thrown.frames())
                .extracting(PythonFrame::function)
                .containsExactly("apply", "raise_chain");
        // The cause is what Java saw in between, with the frames of the callable.
        assertThat(thrown.getCause())
                .isInstanceOf(PythonException.class)
                .satisfies(
                        inner ->
                                assertThat(inner.getStackTrace())
                                        .anyMatch(
                                                frame ->
                                                        frame.getMethodName()
                                                                .contains(
                                                                        "lambda$anExceptionThatWentThroughBothSides")));
        assertThat(thrown.getCause()).cause().hasMessage("ValueError: middle");
    }

    @Test
    void aJavaExceptionWithACauseOfPythonKeepsIt() {
        Runnable failing =
                () -> {
                    try {
                        python.callFunction("kakehashi_test", "fail");
                    } catch (PythonException e) {
                        throw new IllegalStateException("wrapped", e);
                    }
                };
        PyObject keeper = python.callFunction("kakehashi_test", "Keeper");
        keeper.call("catch", failing);

        PyObject cause = keeper.attr("failure").attr("__cause__");
        assertThat(cause.is(python.importModule("kakehashi_test").attr("failure"))).isTrue();
    }

    @Test
    void anExceptionWhoseObjectWasClosedIsAnExceptionOfJava() {
        Runnable failing =
                () -> {
                    PythonException e =
                            catchThrowableOfType(
                                    PythonException.class,
                                    () -> python.callFunction("kakehashi_test", "fail"));
                    e.object().orElseThrow().close();
                    throw e;
                };
        assertThat(python.callFunction("kakehashi_test", "apply_quietly", failing).asString())
                .isEqualTo("JavaError: ValueError: the very object");
    }

    @Test
    void aJavaExceptionComesBackHoweverLongPythonHasKeptIt() {
        IllegalStateException original = new IllegalStateException("kept");
        Runnable failing =
                () -> {
                    throw original;
                };
        PyObject keeper = python.callFunction("kakehashi_test", "Keeper");
        keeper.call("catch", failing);
        Runnable another =
                () -> {
                    throw new IllegalStateException("another");
                };
        for (int i = 0; i < 2_000; i++) {
            python.callFunction("kakehashi_test", "apply_quietly", another);
        }

        assertThat(catchThrowable(() -> keeper.call("throw"))).hasCause(original);
        assertThat(python.session().callables().size()).isLessThan(20);
    }

    @Test
    void pythonMayCatchAJavaException() {
        Runnable failing =
                () -> {
                    throw new IllegalStateException("from Java");
                };
        assertThat(python.callFunction("kakehashi_test", "apply_quietly", failing).asString())
                .isEqualTo("JavaError: from Java");
    }

    @Test
    void aCallableMayCallPythonAgainToAnyDepth() {
        assertThat(nested(60)).isEqualTo(60);
    }

    private long nested(int depth) {
        if (depth == 0) {
            return 0;
        }
        Supplier<Long> deeper = () -> 1 + nested(depth - 1);
        return apply.invoke(deeper).asLong();
    }

    @Test
    void otherThreadsOfPythonMayCallJava() {
        Function<PyObject, Object> twice = value -> value.asLong() * 2;
        assertThat(python.callFunction("kakehashi_test", "apply_in_thread", twice, 21).asLong())
                .isEqualTo(42);
    }

    @Test
    void otherThreadsOfJavaGoOnWhileACallableWaits() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        PyCallable waiting =
                (args, kwargs) -> {
                    inside.countDown();
                    go.await();
                    return 7;
                };
        var result = apply.async().invoke(waiting);
        inside.await();

        assertThat(python.value(1).operators().add(1).asLong()).isEqualTo(2);
        go.countDown();
        assertThat(result.get().asLong()).isEqualTo(7);
    }

    @Test
    void callablesThatPythonDroppedAreForgotten() {
        Supplier<Integer> supplier = () -> 1;
        for (int i = 0; i < 100; i++) {
            apply.invoke(supplier);
        }
        python.value(1).operators().neg();
        assertThat(python.session().callables().size()).isLessThan(20);
    }
}
