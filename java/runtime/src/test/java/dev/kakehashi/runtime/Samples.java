package dev.kakehashi.runtime;

import dev.kakehashi.runtime.value.ByteArray;
import dev.kakehashi.runtime.value.Bytes;
import dev.kakehashi.runtime.value.Complex;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyFrozenSet;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySet;
import dev.kakehashi.runtime.value.PyTuple;

import java.math.BigInteger;
import java.util.Random;

/// Random values, with a liking for edges.
final class Samples {
    private static final String[] TEXTS = {
        "",
        "a",
        "abc",
        "Hello World",
        "héllo",
        "日本語",
        "😀b",
        "  x y ",
        "ABC",
        "a,b,,c",
        "ß",
        "İı",
        "1234",
        "-5",
        "٣",
        "x\ty\nz",
        "aXbXc",
        "tEST case",
        "ǆ",
        "ﬁne",
        "Σας ΣΑΣ"
    };
    private static final long[] INTS = {
        0,
        1,
        -1,
        2,
        3,
        -3,
        7,
        10,
        63,
        64,
        100,
        255,
        256,
        1000,
        Integer.MAX_VALUE,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        1L << 53,
        (1L << 53) + 1,
        (1L << 61) - 1,
        -(1L << 61)
    };
    private static final double[] FLOATS = {
        0.0,
        -0.0,
        1.0,
        -1.0,
        0.5,
        1.5,
        2.5,
        -2.5,
        0.1,
        1e16,
        1e15,
        123456.789,
        1e22,
        1e-5,
        1e-4,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        3.0,
        1e100,
        2.675,
        9007199254740992.0
    };

    private final Random random;

    Samples(Random random) {
        this.random = random;
    }

    Object anInt() {
        return switch (random.nextInt(4)) {
            case 0 -> (long) random.nextInt(-20, 21);
            case 1 -> random.nextLong();
            case 2 ->
                    Int.of(
                            new BigInteger(random.nextInt(200), random)
                                    .multiply(BigInteger.valueOf(random.nextBoolean() ? 1 : -1)));
            default -> INTS[random.nextInt(INTS.length)];
        };
    }

    long small() {
        return random.nextInt(-6, 13);
    }

    Object aFloat() {
        return switch (random.nextInt(3)) {
            case 0 -> FLOATS[random.nextInt(FLOATS.length)];
            case 1 -> random.nextInt(-100, 100) / 8.0;
            default ->
                    Double.longBitsToDouble(
                            random.nextLong() & 0xBFEFFFFFFFFFFFFFL | 0x3000000000000000L);
        };
    }

    Object aNumber() {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextBoolean();
            case 1, 2 -> aFloat();
            default -> anInt();
        };
    }

    Complex aComplex() {
        return new Complex(random.nextInt(-5, 6) / 2.0, random.nextInt(-5, 6) / 2.0);
    }

    String aText() {
        if (random.nextInt(3) > 0) {
            return TEXTS[random.nextInt(TEXTS.length)];
        }
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append("abcxyzABC 01_-.,é\t\n".charAt(random.nextInt(18)));
        }
        return text.toString();
    }

    Object bytes() {
        byte[] content = new byte[random.nextInt(8)];
        for (int i = 0; i < content.length; i++) {
            content[i] =
                    (byte)
                            (random.nextBoolean()
                                    ? "abc ABC,\n".charAt(random.nextInt(9))
                                    : random.nextInt(256));
        }
        return random.nextBoolean() ? Bytes.of(content) : ByteArray.of(content);
    }

    Object scalar() {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> aText();
            case 2 -> aFloat();
            case 3 -> random.nextBoolean();
            default -> small();
        };
    }

    PyList<Object> list() {
        PyList<Object> list = new PyList<>();
        int kind = random.nextInt(4);
        for (int i = random.nextInt(9); i > 0; i--) {
            list.add(
                    switch (kind) {
                        case 0 -> (Object) small();
                        case 1 -> random.nextInt(-8, 8) / 4.0;
                        case 2 -> TEXTS[random.nextInt(TEXTS.length)];
                        default -> scalar();
                    });
        }
        return list;
    }

    PyTuple tuple() {
        return PyTuple.from(list());
    }

    Object hashable() {
        return switch (random.nextInt(6)) {
            case 0 -> PyTuple.of(small(), small());
            case 1 -> {
                Object number = aNumber();
                yield number instanceof Double real && real.isNaN() ? 0.25 : number;
            }
            default -> small() * (random.nextBoolean() ? 1 : 97);
        };
    }

    /// Sets of values whose hash is the same in each process: texts have another one each time.
    PySet<Object> set() {
        PySet<Object> set = new PySet<>();
        for (int i = random.nextInt(random.nextBoolean() ? 6 : 40); i > 0; i--) {
            set.add(hashable());
        }
        return set;
    }

    PyDict<Object, Object> dict() {
        PyDict<Object, Object> dict = new PyDict<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            dict.put(random.nextBoolean() ? aText() : hashable(), scalar());
        }
        return dict;
    }

    /// {@return a value of any type}
    Object any() {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> aText();
            case 2 -> list();
            case 3 -> tuple();
            case 4 -> set();
            case 5 -> PyFrozenSet.from(set());
            case 6 -> dict();
            case 7 -> bytes();
            case 8 -> aComplex();
            default -> aNumber();
        };
    }
}
