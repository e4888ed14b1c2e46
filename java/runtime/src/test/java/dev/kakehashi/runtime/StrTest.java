package dev.kakehashi.runtime;

import dev.kakehashi.runtime.value.PyTuple;

import org.junit.jupiter.api.Test;

import java.util.List;

class StrTest {
    private final Comparison comparison = new Comparison();
    private final Samples samples = new Samples(comparison.random);

    @Test
    void methodsWithoutArgumentsGiveWhatPythonGives() {
        List<String> names =
                List.of(
                        "capitalize",
                        "casefold",
                        "lower",
                        "upper",
                        "title",
                        "swapcase",
                        "strip",
                        "lstrip",
                        "rstrip",
                        "split",
                        "rsplit",
                        "splitlines",
                        "isalnum",
                        "isalpha",
                        "isascii",
                        "isdecimal",
                        "isdigit",
                        "isidentifier",
                        "islower",
                        "isnumeric",
                        "isprintable",
                        "isspace",
                        "istitle",
                        "isupper",
                        "expandtabs",
                        "encode");
        for (int i = 0; i < 120; i++) {
            for (String name : names) {
                comparison.method(samples.aText(), name);
            }
        }
        comparison.check();
    }

    @Test
    void searchesCountCodePoints() {
        for (int i = 0; i < 300; i++) {
            for (String name :
                    List.of(
                            "find",
                            "rfind",
                            "index",
                            "rindex",
                            "count",
                            "startswith",
                            "endswith")) {
                String text = samples.aText() + samples.aText();
                String part = part(text);
                comparison.method(text, name, part);
                comparison.method(text, name, part, samples.small());
                comparison.method(text, name, part, samples.small(), samples.small());
                comparison.method(text, name, part, null, samples.small());
            }
            comparison.method(samples.aText(), "startswith", PyTuple.of(samples.aText(), "a"));
        }
        comparison.check();
    }

    private String part(String text) {
        int length = Str.length(text);
        int from = comparison.random.nextInt(length + 1);
        return Str.part(text, from, Math.min(length, from + comparison.random.nextInt(3)));
    }

    @Test
    void textsAreTakenApartAndPutTogether() {
        for (int i = 0; i < 250; i++) {
            String text = samples.aText() + samples.aText();
            String part = part(text);
            for (String name : List.of("split", "rsplit")) {
                comparison.method(text, name, part);
                comparison.method(text, name, part, samples.small());
                comparison.method(text, name, null, samples.small());
            }
            comparison.method(text, "partition", part);
            comparison.method(text, "rpartition", part);
            comparison.method(text, "splitlines", true);
            comparison.method(text, "replace", part, "<>");
            comparison.method(text, "replace", part, "<>", samples.small());
            comparison.method(text, "removeprefix", part);
            comparison.method(text, "removesuffix", part);
            comparison.method(text, "strip", part);
            comparison.method(text, "lstrip", part);
            comparison.method(text, "rstrip", part);
            comparison.method(part, "join", samples.list());
            for (String name : List.of("center", "ljust", "rjust")) {
                comparison.method(text, name, samples.small() * 3);
                comparison.method(text, name, samples.small() * 3, "*");
            }
            comparison.method(text, "zfill", samples.small() * 3);
            comparison.method(text, "expandtabs", samples.small());
            comparison.add(
                    "(" + Literals.of(text) + ").translate(str.maketrans('abc', 'xyz', 'é'))",
                    () -> Str.translate(text, Str.maketrans("abc", "xyz", "é")));
        }
        comparison.check();
    }

    @Test
    void indicesAndSlicesCountCodePoints() {
        for (int i = 0; i < 600; i++) {
            String text = samples.aText() + samples.aText();
            slice(text);
            slice(samples.list());
            slice(samples.tuple());
            slice(samples.bytes());
        }
        comparison.check();
    }

    private void slice(Object value) {
        Object start = bound();
        Object stop = bound();
        Object step = comparison.random.nextBoolean() ? null : bound();
        String source = "(" + Literals.of(value) + ")";
        comparison.add(
                source + "[" + text(start) + ":" + text(stop) + ":" + text(step) + "]",
                () -> Operator.slice(value, start, stop, step));
        long index = samples.small();
        comparison.add(source + "[" + index + "]", () -> Operator.getItem(value, (Object) index));
    }

    private Object bound() {
        return comparison.random.nextInt(4) == 0 ? null : (Object) samples.small();
    }

    private static String text(Object bound) {
        return bound == null ? "" : bound.toString();
    }

    @Test
    void encodingsAndTheirErrors() {
        for (int i = 0; i < 200; i++) {
            String text = samples.aText() + (i % 7 == 0 ? "\ud800" : "") + samples.aText();
            for (String encoding : List.of("utf-8", "ascii", "latin-1", "utf-16", "nonsense")) {
                comparison.method(text, "encode", encoding);
            }
            for (String errors :
                    List.of("ignore", "replace", "backslashreplace", "xmlcharrefreplace")) {
                comparison.method(text, "encode", "ascii", errors);
            }
            Object bytes = samples.bytes();
            for (String errors : List.of("strict", "ignore", "replace", "backslashreplace")) {
                comparison.method(bytes, "decode", "utf-8", errors);
                comparison.method(bytes, "decode", "ascii", errors);
            }
            comparison.method(bytes, "decode", "latin-1");
        }
        comparison.check();
    }
}
