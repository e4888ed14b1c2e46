package dev.kakehashi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.runtime.error.Errors;
import dev.kakehashi.runtime.error.ExceptionGroup;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.Raise;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class ErrorsTest {
    /// Those that need arguments of their own.
    private static final Set<String> OTHERS =
            Set.of(
                    "UnicodeDecodeError",
                    "UnicodeEncodeError",
                    "UnicodeTranslateError",
                    "ExceptionGroup",
                    "SyntaxError",
                    "IndentationError",
                    "TabError",
                    "ImportError",
                    "ModuleNotFoundError");

    private final Comparison comparison = new Comparison();

    @Test
    void everyExceptionShowsItselfAsInPython() {
        for (Class<?> type : Errors.classes()) {
            String name = PyType.ofClass(type).name();
            if (OTHERS.contains(name) || name.equals("EncodingWarning")) {
                continue;
            }
            for (Object[] args :
                    List.<Object[]>of(
                            new Object[0],
                            new Object[] {"text"},
                            new Object[] {"a", 1L},
                            new Object[] {2L, "No such file or directory"},
                            new Object[] {null},
                            new Object[] {PyTuple.of(1L)})) {
                if (PyType.ofClass(type).isSubclassOf(Types.named("OSError")) && args.length == 2) {
                    continue;
                }
                String list =
                        String.join(", ", java.util.Arrays.stream(args).map(Literals::of).toList());
                comparison.add(
                        "[str("
                                + name
                                + "("
                                + list
                                + ")), repr("
                                + name
                                + "("
                                + list
                                + ")), "
                                + name
                                + "("
                                + list
                                + ").args]",
                        () -> {
                            PyException made = Errors.make(name, args);
                            return PyList.of(Repr.str(made), Repr.of(made), made.args());
                        });
            }
            comparison.add(
                    "[c.__name__ for c in " + name + ".__mro__]",
                    () ->
                            PyList.of(
                                    PyType.ofClass(type).order().stream()
                                            .map(PyType::name)
                                            .toArray()));
        }
        comparison.check();
    }

    @Test
    void errorsOfTheSystemHaveTheClassOfTheirNumber() {
        for (long number :
                new long[] {1, 2, 3, 4, 10, 11, 13, 17, 20, 21, 32, 103, 104, 110, 111, 5, 99}) {
            comparison.add(
                    "repr(OSError("
                            + number
                            + ", 'text', 'file')), str(OSError("
                            + number
                            + ", 'text', 'file'))",
                    () -> {
                        PyException made =
                                (PyException)
                                        Operator.call(
                                                Types.named("OSError"), number, "text", "file");
                        return PyTuple.of(Repr.of(made), Repr.str(made));
                    });
        }
        comparison.check();
    }

    @Test
    void causesContextsAndNotesAreKept() {
        ValueError first = new ValueError("first");
        PyException second = new TypeError("second").from(first);
        second.addNote("a note");

        assertThat(second.pythonCause()).isSameAs(first);
        assertThat(second.suppressContext()).isTrue();
        assertThat(Repr.of(Attributes.get(second, "__notes__"))).isEqualTo("['a note']");
        assertThat(new TypeError("third").during(first).context()).isSameAs(first);
    }

    @Test
    void tooDeepRecursionIsARecursionError() {
        assertThat(Raise.python(new StackOverflowError()).type().name())
                .isEqualTo("RecursionError");
    }

    @Test
    void groupsAreSplitByType() {
        ExceptionGroup group =
                new ExceptionGroup("several", PyList.of(new ValueError("a"), new TypeError("b")));

        assertThat(Repr.str(group)).isEqualTo("several (2 sub-exceptions)");
        assertThat(Repr.of(group.split(Types.named("ValueError"))))
                .isEqualTo(
                        "(ExceptionGroup('several', [ValueError('a')]), ExceptionGroup('several',"
                                + " [TypeError('b')]))");
    }

    @Test
    void unpackingSaysHowManyValuesThereAre() {
        comparison.add("a, b = [1]\0a", () -> Iteration.unpack(PyList.of(1L), 2));
        comparison.add("a, b = [1, 2, 3]\0a", () -> Iteration.unpack(PyList.of(1L, 2L, 3L), 2));
        comparison.add("a, b = 'xyz'\0a", () -> Iteration.unpack("xyz", 2));
        comparison.add("a, b = 5\0a", () -> Iteration.unpack(5L, 2));
        comparison.add("a, *b, c = [1]\0a", () -> Iteration.unpackStarred(PyList.of(1L), 1, 1));
        comparison.add(
                "a, *b, c = range(5)\0[a, b, c]",
                () -> PyList.of(Iteration.unpackStarred(Builtins.range(5), 1, 1)));
        comparison.add("next(iter([]))", () -> Builtins.next(Builtins.iter(new PyList<>())));
        comparison.add(
                "d = {1: 2}\0[d.update({k + 1: 0}) for k in d]",
                () -> {
                    var dict = dev.kakehashi.runtime.value.PyDict.of(1L, 2L);
                    for (Object key : Iteration.of(dict)) {
                        dict.put(Operator.add(key, 1L), 0L);
                    }
                    return null;
                });
        comparison.check();
    }
}
