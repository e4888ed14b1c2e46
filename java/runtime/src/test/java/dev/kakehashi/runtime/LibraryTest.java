package dev.kakehashi.runtime;

import dev.kakehashi.runtime.program.Modules;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

/// Types and functions of the standard library, with random values, compared with CPython.
class LibraryTest {
    private static final int CASES = 400;
    private static final String[] SIGNS = {"+", "-", "*", "/", "//", "%", "<", "<=", "==", "!="};

    private final Comparison comparison = new Comparison();
    private final Random random = comparison.random;

    private static Object make(String module, String name, Object... arguments) {
        return Operator.call(Modules.member(module, name), arguments);
    }

    private String sign() {
        return SIGNS[random.nextInt(SIGNS.length)];
    }

    private String decimal() {
        String digits = Long.toString(random.nextLong(Long.MAX_VALUE) >> random.nextInt(60));
        int dot = random.nextInt(digits.length() + 1);
        String number = digits.substring(0, dot) + "." + digits.substring(dot);
        return (random.nextInt(3) == 0 ? "-" : "")
                + (number.equals(".") ? "0" : number)
                + (random.nextInt(4) == 0 ? "E" + random.nextInt(-12, 13) : "");
    }

    @Test
    void decimalNumbersCalculateAsInPython() {
        for (int i = 0; i < CASES; i++) {
            String a = decimal();
            String b = random.nextInt(10) == 0 ? "0" : decimal();
            String sign = sign();
            comparison.add(
                    "from decimal import Decimal\0Decimal('%s') %s Decimal('%s')"
                            .formatted(a, sign, b),
                    () ->
                            Signs.binary(
                                    sign,
                                    make("decimal", "Decimal", a),
                                    make("decimal", "Decimal", b)));
        }
        comparison.check();
    }

    @Test
    void decimalNumbersAreRoundedAndWrittenAsInPython() {
        List<String> specifications =
                List.of("", ".2f", ",.3f", "e", ".4e", "g", ".5g", "%", "+.1f", "012.2f", "*^20");
        List<String> modes =
                List.of(
                        "ROUND_HALF_EVEN",
                        "ROUND_HALF_UP",
                        "ROUND_HALF_DOWN",
                        "ROUND_UP",
                        "ROUND_DOWN",
                        "ROUND_CEILING",
                        "ROUND_FLOOR",
                        "ROUND_05UP");
        for (int i = 0; i < CASES; i++) {
            String a = decimal();
            String specification = specifications.get(random.nextInt(specifications.size()));
            String mode = modes.get(random.nextInt(modes.size()));
            comparison.add(
                    "from decimal import *\0x = Decimal('%s')\0[x, str(x), format(x, '%s'), x.quantize(Decimal('0.01'), '%s'), +x, x.normalize()]"
                            .formatted(a, specification, mode),
                    () -> {
                        Object x = make("decimal", "Decimal", a);
                        Object cent = make("decimal", "Decimal", "0.01");
                        return PyList.of(
                                x,
                                Repr.str(x),
                                Format.format(x, specification),
                                Attributes.call(x, "quantize", cent, mode),
                                Operator.pos(x),
                                Attributes.call(x, "normalize"));
                    });
        }
        comparison.check();
    }

    @Test
    void rootsAndLogarithmsOfDecimalNumbersHaveTheSameLastDigit() {
        for (int i = 0; i < CASES / 4; i++) {
            String a = decimal().replace("-", "");
            for (String function : List.of("sqrt", "ln", "log10")) {
                comparison.add(
                        "from decimal import Decimal\0Decimal('%s').%s()".formatted(a, function),
                        () -> Attributes.call(make("decimal", "Decimal", a), function));
            }
        }
        comparison.check();
    }

    @Test
    void fractionsCalculateAsInPython() {
        for (int i = 0; i < CASES; i++) {
            long[] n = random.longs(4, -1000, 1000).toArray();
            n[1] = n[1] == 0 ? 1 : n[1];
            n[3] = n[3] == 0 ? 1 : n[3];
            String sign = sign();
            comparison.add(
                    "from fractions import Fraction\0Fraction(%d, %d) %s Fraction(%d, %d)"
                            .formatted(n[0], n[1], sign, n[2], n[3]),
                    () ->
                            Signs.binary(
                                    sign,
                                    make("fractions", "Fraction", n[0], n[1]),
                                    make("fractions", "Fraction", n[2], n[3])));
        }
        comparison.check();
    }

    @Test
    void durationsAreSummedAndDividedAsInPython() {
        for (int i = 0; i < CASES; i++) {
            double days = random.nextInt(-2000, 2000) / 7.0;
            double seconds = random.nextDouble() * 1e5;
            long micros = random.nextLong(-10_000_000_000L, 10_000_000_000L);
            double factor = random.nextInt(1, 999) / 13.0;
            comparison.add(
                    "from datetime import timedelta\0x = timedelta(%s, %s, %s)\0[x, str(x), x * %s, x / %s, x.total_seconds(), x // 7]"
                            .formatted(days, seconds, micros, factor, factor),
                    () -> {
                        Object x = make("datetime", "timedelta", days, seconds, micros);
                        return PyList.of(
                                x,
                                Repr.str(x),
                                Operator.mul(x, factor),
                                Operator.truediv(x, factor),
                                Attributes.call(x, "total_seconds"),
                                Operator.floordiv(x, 7L));
                    });
        }
        comparison.check();
    }

    @Test
    void momentsAreWrittenAndReadAsInPython() {
        String format = "%Y-%m-%d %H:%M:%S.%f %a %b %j %U %W %V %G %u %I %p %y %c";
        for (int i = 0; i < CASES; i++) {
            long ordinal = random.nextInt(400_000, 3_000_000);
            long micros = random.nextLong(86_400_000_000L);
            comparison.add(
                    "from datetime import *\0x = datetime.fromordinal(%d) + timedelta(microseconds=%d)\0[x, str(x), x.strftime('%s'), x.isocalendar(), datetime.strptime(str(x)[:19], '%%Y-%%m-%%d %%H:%%M:%%S'), datetime.fromisoformat(x.isoformat())]"
                            .formatted(ordinal, micros, format),
                    () -> {
                        Object type = Modules.member("datetime", "datetime");
                        Object start = Attributes.call(type, "fromordinal", ordinal);
                        Object x =
                                Operator.add(start, make("datetime", "timedelta", 0L, 0L, micros));
                        return PyList.of(
                                x,
                                Repr.str(x),
                                Attributes.call(x, "strftime", format),
                                Attributes.call(x, "isocalendar"),
                                Attributes.call(
                                        type,
                                        "strptime",
                                        Repr.str(x).substring(0, 19),
                                        "%Y-%m-%d %H:%M:%S"),
                                Attributes.call(
                                        type, "fromisoformat", Attributes.call(x, "isoformat")));
                    });
        }
        comparison.check();
    }

    @Test
    void paragraphsAreWrappedAsInPython() {
        for (int i = 0; i < CASES; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(60); j > 0; j--) {
                text.append("ab c-d--e. f! 'g'  h\t9".charAt(random.nextInt(22)));
            }
            long width = random.nextInt(1, 25);
            comparison.add(
                    "import textwrap\0textwrap.wrap(%s, %d)"
                            .formatted(Literals.of(text.toString()), width),
                    () -> make("textwrap", "wrap", text.toString(), width));
        }
        comparison.check();
    }

    @Test
    void spreadsOfNumbersAreExact() {
        for (int i = 0; i < CASES / 2; i++) {
            PyList<Object> data = new PyList<>();
            boolean whole = random.nextBoolean();
            for (int j = random.nextInt(1, 9); j > 0; j--) {
                data.add(
                        whole
                                ? (Object) (long) random.nextInt(-50, 50)
                                : (Object) (random.nextInt(-5000, 5000) / 7.0));
            }
            for (String function :
                    List.of("mean", "median", "variance", "pstdev", "stdev", "mode", "quantiles")) {
                comparison.add(
                        "import statistics\0statistics.%s(%s)"
                                .formatted(function, Literals.of(data)),
                        () -> make("statistics", function, Literals.copy(data)));
            }
        }
        comparison.check();
    }

    @Test
    void rowsOfCsvAreReadAsInPython() {
        for (int i = 0; i < CASES; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(20); j > 0; j--) {
                text.append("a,b\"' \n;\\".charAt(random.nextInt(9)));
            }
            String options =
                    new String[] {"", "skipinitialspace", "strict", "escapechar", "quotechar"}
                            [random.nextInt(5)];
            Object value =
                    switch (options) {
                        case "escapechar" -> "\\";
                        case "quotechar" -> "'";
                        default -> true;
                    };
            String named = options.isEmpty() ? "" : ", " + options + "=" + Literals.of(value);
            comparison.add(
                    "import csv, io\0list(csv.reader(io.StringIO(%s, newline='')%s))"
                            .formatted(Literals.of(text.toString()), named),
                    () -> {
                        Object file = make("io", "StringIO", text.toString(), "");
                        PyDict<String, Object> keywords = new PyDict<>();
                        if (!options.isEmpty()) {
                            keywords.put(options, value);
                        }
                        return PyList.from(
                                Operator.call(
                                        Modules.member("csv", "reader"),
                                        new Object[] {file},
                                        keywords));
                    });
        }
        comparison.check();
    }
}
