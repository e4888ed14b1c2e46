package dev.kakehashi.runtime;

import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyTuple;

import org.junit.jupiter.api.Test;

class FormatTest {
    private final Comparison comparison = new Comparison();
    private final Samples samples = new Samples(comparison.random);

    @Test
    void everyFlagOfASpecification() {
        for (int i = 0; i < 5000; i++) {
            Object value =
                    switch (comparison.random.nextInt(5)) {
                        case 0 -> samples.aText();
                        case 1 -> samples.aComplex();
                        case 2 -> samples.aFloat();
                        default -> samples.aNumber();
                    };
            comparison.builtin("format", value, specification());
        }
        comparison.check();
    }

    private String specification() {
        return pick(6, "*<", "x>", "^", "=", "0=", ">", "é^")
                + pick(4, "+", "-", " ")
                + pick(9, "z")
                + pick(6, "#")
                + pick(6, "0")
                + pick(2, "1", "5", "12", "20")
                + pick(5, ",", "_")
                + pick(3, ".0", ".1", ".3", ".17", ".")
                + pick(
                        1, "d", "b", "o", "x", "X", "c", "e", "E", "f", "F", "g", "G", "%", "n",
                        "s", "", "q");
    }

    private String pick(int seldom, String... choices) {
        return comparison.random.nextInt(seldom) > 0
                ? ""
                : choices[comparison.random.nextInt(choices.length)];
    }

    @Test
    void percentFormats() {
        for (int i = 0; i < 4000; i++) {
            String format =
                    "<%"
                            + pick(4, "-")
                            + pick(4, "0")
                            + pick(4, "#")
                            + pick(4, "+", " ")
                            + pick(2, "3", "12")
                            + pick(3, ".0", ".2", ".")
                            + pick(
                                    1, "d", "i", "u", "o", "x", "X", "e", "E", "f", "F", "g", "G",
                                    "c", "r", "s", "a", "%", "y")
                            + ">";
            comparison.binary("%", format, samples.any());
            comparison.binary("%", format, samples.aNumber());
            comparison.binary("%", format, PyTuple.of(samples.aNumber(), samples.scalar()));
        }
        comparison.binary("%", "%(a)s %(b)05d", PyDict.of("a", 1L, "b", 2L));
        comparison.binary("%", "%(a)s", PyDict.of("b", 2L));
        comparison.binary("%", "%*d|%-*d", PyTuple.of(5L, 42L, 5L, 42L));
        comparison.check();
    }

    @Test
    void fieldsOfStrFormat() {
        String[] formats = {
            "{} {}",
            "{0} {1} {0}",
            "{a} {b}",
            "{0[0]} {0[1]}",
            "{!r:>10} {!s}",
            "{:{}}",
            "{0:{1}}",
            "{0.real}",
            "{{}} {}",
            "{",
            "}",
            "{0",
            "{} {0}",
            "{0} {}",
            "{a.b}",
            "{0[x}",
            "{5}",
            "{!x}",
            "{0!r",
            "{:>{w}}",
            "{a[k]}",
            "{0:d}",
            "{:s}",
            "{!a}",
            "{0.nope}",
            "{0[9]}"
        };
        for (String format : formats) {
            for (int i = 0; i < 20; i++) {
                Object first = samples.scalar();
                Object second = i % 2 == 0 ? (Object) 5L : samples.list();
                comparison.add(
                        Literals.of(format)
                                + ".format("
                                + Literals.of(first)
                                + ", "
                                + Literals.of(second)
                                + ", a=7, w=9)",
                        () ->
                                Attributes.call(
                                        format,
                                        "format",
                                        new Object[] {first, second},
                                        PyDict.of("a", 7L, "w", 9L)));
            }
        }
        comparison.check();
    }

    @Test
    void floatsPrintAsPythonPrintsThem() {
        for (int i = 0; i < 20_000; i++) {
            double number = Double.longBitsToDouble(comparison.random.nextLong());
            comparison.builtin("repr", Double.isNaN(number) ? 0.5 : (Object) number);
        }
        for (int exponent = -330; exponent < 310; exponent++) {
            comparison.builtin("repr", Double.parseDouble("1e" + exponent));
            comparison.builtin("repr", Double.parseDouble("9.5e" + exponent));
        }
        comparison.check();
    }
}
