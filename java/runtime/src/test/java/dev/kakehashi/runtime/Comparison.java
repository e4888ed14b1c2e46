package dev.kakehashi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.value.PyList;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// Cases that the runtime and CPython must answer alike: the same repr, or the same exception with
/// the same message.
final class Comparison {
    private static final int SHOWN = 25;

    private record Case(String python, Supplier<Object> java) {}

    private final List<Case> cases = new ArrayList<>();
    final Random random;
    private final long seed;

    /// The same cases in each run, so that a change is judged and not luck; KAKEHASHI_SEED=N tries
    /// others.
    Comparison() {
        seed = Long.parseLong(System.getenv().getOrDefault("KAKEHASHI_SEED", "20261121"));
        random = new Random(seed);
    }

    /// Adds a case.
    void add(String python, Supplier<Object> java) {
        cases.add(new Case(python, java));
    }

    /// Adds `a sign b`.
    void binary(String sign, Object a, Object b) {
        add(
                "(" + Literals.of(a) + ") " + sign + " (" + Literals.of(b) + ")",
                () -> Signs.binary(sign, Literals.copy(a), Literals.copy(b)));
    }

    /// Adds `self.name(arguments)`, followed by what is left of the receiver.
    void method(Object self, String name, Object... arguments) {
        String list =
                String.join(", ", java.util.Arrays.stream(arguments).map(Literals::of).toList());
        add(
                "x = " + Literals.of(self) + "\0[x." + name + "(" + list + "), x]",
                () -> {
                    Object receiver = Literals.copy(self);
                    Object result = Attributes.call(receiver, name, Literals.copies(arguments));
                    return PyList.of(result, receiver);
                });
    }

    /// Adds `name(arguments)`; an iterator is shown as a list.
    void builtin(String name, Object... arguments) {
        String list =
                String.join(", ", java.util.Arrays.stream(arguments).map(Literals::of).toList());
        boolean iterator = List.of("enumerate", "zip", "reversed", "map", "filter").contains(name);
        String call = name + "(" + list + ")";
        add(
                iterator ? "list(" + call + ")" : call,
                () -> {
                    Object function = Builtins.members().get(name);
                    Object result =
                            Operator.call(
                                    function == null ? Types.named(name) : function,
                                    Literals.copies(arguments));
                    return iterator ? PyList.from(result) : result;
                });
    }

    /// Asks both, and compares.
    void check() {
        CPython python = CPython.ask(cases.stream().map(Case::python).toList());
        List<String> different = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            String expected = python.answer(i);
            String actual = answer(cases.get(i).java());
            if (!same(expected, actual, python.isWordedAlike())) {
                different.add(
                        cases.get(i).python().replace('\0', ';')
                                + "\n    python: "
                                + expected
                                + "\n    java:   "
                                + actual);
            }
        }
        assertThat(different.stream().limit(SHOWN))
                .as("%d of %d cases differ (seed %d)", different.size(), cases.size(), seed)
                .isEmpty();
    }

    private static boolean same(String expected, String actual, boolean wordedAlike) {
        if (expected.equals(actual)) {
            return true;
        }
        return !wordedAlike
                && expected.startsWith("raises ")
                && actual.startsWith("raises ")
                && kind(expected).equals(kind(actual));
    }

    private static String kind(String raised) {
        return raised.substring(0, (raised + ":").indexOf(':'));
    }

    private static String answer(Supplier<Object> java) {
        try {
            Object result = java.get();
            return Repr.of(result instanceof Iterator<?> items ? PyList.from(items) : result);
        } catch (PyException raised) {
            return "raises " + raised.type().name() + ": " + Repr.str(raised);
        } catch (RuntimeException bug) {
            StackTraceElement[] trace = bug.getStackTrace();
            return "JAVA "
                    + bug
                    + (trace.length > 0
                            ? " at "
                                    + trace[0]
                                    + " "
                                    + (trace.length > 3 ? trace[1] + " " + trace[2] : "")
                            : "");
        }
    }
}
