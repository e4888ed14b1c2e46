package dev.kakehashi.runtime;

import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

import org.junit.jupiter.api.Test;

import java.util.List;

class BuiltinsTest {
    private final Comparison comparison = new Comparison();
    private final Samples samples = new Samples(comparison.random);

    @Test
    void functionsOfOneValue() {
        List<String> names =
                List.of(
                        "len",
                        "abs",
                        "round",
                        "ord",
                        "chr",
                        "bin",
                        "hex",
                        "oct",
                        "sum",
                        "min",
                        "max",
                        "any",
                        "all",
                        "sorted",
                        "reversed",
                        "enumerate",
                        "list",
                        "tuple",
                        "set",
                        "bool",
                        "int",
                        "float",
                        "complex",
                        "str",
                        "repr",
                        "ascii",
                        "type",
                        "callable",
                        "iter",
                        "next");
        for (int i = 0; i < 200; i++) {
            for (String name : names) {
                Object value = samples.any();
                boolean ordered = !name.equals("set") || value instanceof Number;
                if (!ordered || (name.equals("iter") && Iteration.isIterable(value))) {
                    continue;
                }
                comparison.builtin(name, value);
            }
            comparison.builtin("hash", samples.hashable());
            comparison.builtin(
                    "hash",
                    samples.any() instanceof String
                            ? 0L
                            : PyTuple.of(samples.anInt(), samples.small()));
        }
        comparison.check();
    }

    @Test
    void functionsOfTwoValues() {
        for (int i = 0; i < 500; i++) {
            comparison.builtin("divmod", samples.aNumber(), samples.aNumber());
            comparison.builtin("round", samples.aNumber(), samples.small());
            comparison.builtin("pow", samples.aNumber(), samples.small());
            comparison.builtin(
                    "pow",
                    samples.anInt(),
                    samples.anInt() instanceof Long ? samples.small() : 3L,
                    samples.small());
            comparison.builtin("min", samples.scalar(), samples.scalar());
            comparison.builtin("max", samples.scalar(), samples.scalar(), samples.scalar());
            comparison.builtin("sum", samples.list(), samples.scalar());
            comparison.builtin("zip", samples.any(), samples.any());
            comparison.builtin("enumerate", samples.list(), samples.scalar());
            comparison.builtin(
                    "isinstance",
                    samples.any(),
                    Types.named(
                            List.of("int", "str", "list", "float", "bool", "object").get(i % 6)));
            comparison.builtin("map", Types.STR, samples.any());
            comparison.builtin("filter", null, samples.any());
        }
        comparison.check();
    }

    @Test
    void textsBecomeNumbers() {
        String[] texts = {
            "1", " 12 ", "-7", "+7", "1_000", "1__0", "_1", "1_", "0x1f", "0b11", "0o17", "007",
                    "1e3",
            "1.5", ".5", "5.", "inf", "-Infinity", "nan", "", " ", "abc", "٣", "1e400", "1 2", "0",
            "-0", "1_0.5_0", "1e1_0", "0_1", "9223372036854775808", "-9223372036854775808", "1j",
                    "--1"
        };
        for (String text : texts) {
            comparison.builtin("int", text);
            comparison.builtin("float", text);
            comparison.builtin("complex", text);
            for (long base : new long[] {0, 2, 8, 10, 16, 36, 37, 1}) {
                comparison.builtin("int", text, base);
            }
        }
        for (String text :
                List.of(
                        "1+2j",
                        "1-2j",
                        "j",
                        "-j",
                        "1e3j",
                        "(1+2j)",
                        "1+j",
                        "1 + 2j",
                        "infj",
                        "nan+nanj")) {
            comparison.builtin("complex", text);
        }
        comparison.builtin("int", "9".repeat(4301));
        comparison.builtin("int", "9".repeat(4300));
        comparison.add("str(10 ** 4300)", () -> Repr.str(Operator.pow(10L, 4300L)));
        comparison.add(
                "len(str(10 ** 4299))", () -> Builtins.len(Repr.str(Operator.pow(10L, 4299L))));
        comparison.check();
    }

    @Test
    void methodsOfNumbers() {
        for (int i = 0; i < 300; i++) {
            for (String name : List.of("is_integer", "as_integer_ratio", "hex", "conjugate")) {
                comparison.method(samples.aFloat(), name);
            }
            for (String name :
                    List.of("bit_length", "bit_count", "as_integer_ratio", "conjugate")) {
                comparison.method(samples.anInt(), name);
            }
            comparison.method(samples.anInt(), "to_bytes", 8L, i % 2 == 0 ? "big" : "little");
            Object number = samples.aFloat();
            if (number instanceof Double real && !real.isNaN()) {
                comparison.add(
                        "float.fromhex('" + Float.hex(real) + "')",
                        () -> Float.fromhex(Float.hex(real)));
            }
        }
        comparison.check();
    }

    @Test
    void sortingIsStableAndAsksOnlyForLess() {
        for (int i = 0; i < 400; i++) {
            PyList<Object> list = samples.list();
            comparison.add(
                    "sorted(" + Literals.of(list) + ", reverse=True)",
                    () -> Builtins.sorted(list, null, true));
            comparison.add(
                    "sorted(" + Literals.of(list) + ", key=str)",
                    () -> Builtins.sorted(list, Types.STR, false));
            comparison.add(
                    "sorted(" + Literals.of(list) + ", key=lambda x: len(str(x)), reverse=True)",
                    () ->
                            Builtins.sorted(
                                    list,
                                    (PyCallable) (a, k) -> Builtins.len(Repr.str(a[0])),
                                    true));
        }
        comparison.check();
    }
}
