// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.kakehashi.error.ErrorCode;
import dev.kakehashi.python.error.PythonException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.List;
import java.util.Objects;

/// Python exceptions as Java exceptions.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorsTest {
    private PythonWorker python;

    @BeforeAll
    void start() {
        python = Workers.withTestModule();
    }

    @AfterAll
    void close() {
        python.close();
    }

    private PythonException failure(Runnable action) {
        return catchThrowableOfType(PythonException.class, action::run);
    }

    @Test
    void anExceptionHasTypeMessageTracebackAndOperation() {
        PythonException e = failure(() -> python.make(List.of(1)).item(999));

        assertThat(e.code()).isEqualTo(ErrorCode.PYTHON_EXCEPTION);
        assertThat(e.pythonType()).isEqualTo("IndexError");
        assertThat(e.pythonModule()).isEqualTo("builtins");
        assertThat(e).hasMessage("IndexError: list index out of range");
        assertThat(e.pythonTraceback()).contains("IndexError: list index out of range");
        assertThat(e.operation()).contains("get_item").contains("999");
    }

    @Test
    void pythonFramesStandAboveTheJavaFrameThatCalled() {
        PythonException e = failure(() -> python.callFunction("kakehashi_test", "raise_chain"));

        StackTraceElement top = e.getStackTrace()[0];
        assertThat(top.getMethodName()).isEqualTo("raise_chain");
        assertThat(top.getFileName()).isEqualTo("kakehashi_test.py");
        assertThat(top.getClassLoaderName()).isEqualTo("python");
        assertThat(e.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(ErrorsTest.class.getName()));
    }

    @Test
    void causesAndNotesComeAlong() {
        PythonException e = failure(() -> python.callFunction("kakehashi_test", "raise_chain"));

        assertThat(e.pythonType()).isEqualTo("RuntimeError");
        assertThat(e).cause().isInstanceOf(PythonException.class).hasMessage("ValueError: middle");
        assertThat(e.getCause()).cause().hasMessage("KeyError: 'inner'");
        if (python.facts().version().compareTo("3.11") >= 0) {
            assertThat(e.notes()).containsExactly("a note");
        }
    }

    @Test
    void theExceptionObjectIsAHandle() {
        PythonException e = failure(() -> python.make(List.of()).call("index", 7));

        assertThat(e.object().orElseThrow().attr("args").item(0).asString()).contains("7");
    }

    @Test
    void causesAreHandlesTooAndLeaveNothingBehind() {
        PythonException e = failure(() -> python.callFunction("kakehashi_test", "raise_chain"));

        PythonException cause = (PythonException) Objects.requireNonNull(e.getCause());
        assertThat(cause.object().orElseThrow().attr("args").item(0).asString())
                .isEqualTo("middle");
    }

    @Test
    void theMembersOfAnExceptionGroupAreExceptionsWithHandles() {
        assumeThat(python.importModule("builtins").inspect().dir()).contains("ExceptionGroup");

        PythonException e = failure(() -> python.callFunction("kakehashi_test", "fail_in_a_group"));

        assertThat(e.exceptions())
                .extracting(PythonException::pythonType)
                .containsExactly("ValueError", "ExceptionGroup");
        PythonException first = e.exceptions().getFirst();
        assertThat(first.object().orElseThrow().attr("args").item(0).asString()).isEqualTo("a");
        assertThat(e.exceptions().getLast().exceptions())
                .extracting(PythonException::pythonMessage)
                .containsExactly("'b'");
        assertThat(e.getSuppressed()).containsExactlyElementsOf(e.exceptions());
    }

    @Test
    void leavingPythonIsAnExceptionAndEndsNothing() {
        assertThat(failure(() -> python.callFunction("sys", "exit", 3)).pythonType())
                .isEqualTo("SystemExit");
        assertThat(python.isAlive()).isTrue();
    }

    @Test
    void objectsWhoseMethodsRaiseDoNoHarm() {
        try (PyObject bad = python.callFunction("kakehashi_test", "Bad")) {
            assertThatThrownBy(bad::repr)
                    .isInstanceOf(PythonException.class)
                    .hasMessageContaining("repr");
            assertThatThrownBy(bad::len)
                    .isInstanceOf(PythonException.class)
                    .hasMessageContaining("len");
            assertThatThrownBy(() -> bad.pyEquals(1))
                    .isInstanceOf(PythonException.class)
                    .hasMessageContaining("eq");
            assertThat(bad.toString()).contains("Bad");
        }
        assertThat(python.value(1).operators().add(1).asLong()).isEqualTo(2);
    }

    @Test
    void aRecursionBombIsAnException() {
        assertThat(
                        failure(() -> python.callFunction("kakehashi_test", "recursion_bomb"))
                                .pythonType())
                .isEqualTo("RecursionError");
    }

    @Test
    void moreMemoryThanThereIsIsAnException() {
        assertThat(failure(() -> python.callFunction("kakehashi_test", "memory_bomb")).pythonType())
                .isEqualTo("MemoryError");
    }
}
