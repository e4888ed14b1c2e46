package dev.kakehashi.runtime.library.csv;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.PyDict;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How the fields of a line are told apart.
///
/// @param delimiter between fields
/// @param quote around fields that need it, or 0
/// @param escape before a character that would mean something else, or 0
/// @param terminator behind a written line
/// @param quoting which fields are quoted: minimal, all, not numbers, none
record Dialect(
        int delimiter,
        int quote,
        int escape,
        boolean doubled,
        boolean skipsSpace,
        String terminator,
        long quoting,
        boolean strict) {
    static final long MINIMAL = 0;
    static final long ALL = 1;
    static final long NONNUMERIC = 2;
    static final long NONE = 3;
    private static final Map<String, Dialect> KNOWN = new ConcurrentHashMap<>();

    static {
        Dialect excel = new Dialect(',', '"', 0, true, false, "\r\n", MINIMAL, false);
        KNOWN.put("excel", excel);
        KNOWN.put("excel-tab", new Dialect('\t', '"', 0, true, false, "\r\n", MINIMAL, false));
        KNOWN.put("unix", new Dialect(',', '"', 0, true, false, "\n", ALL, false));
    }

    static Map<String, Dialect> known() {
        return KNOWN;
    }

    static Dialect of(Object dialect, PyDict<String, Object> options) {
        Map<String, Object> given = new HashMap<>();
        if (options != null) {
            options.forEach(given::put);
        }
        Dialect base = KNOWN.get("excel");
        if (dialect instanceof String name) {
            base = KNOWN.get(name);
            if (base == null) {
                throw new CsvError("unknown dialect");
            }
        } else if (dialect != null) {
            for (String each :
                    new String[] {
                        "delimiter",
                        "quotechar",
                        "escapechar",
                        "doublequote",
                        "skipinitialspace",
                        "lineterminator",
                        "quoting",
                        "strict"
                    }) {
                if (Attributes.has(dialect, each)) {
                    given.putIfAbsent(each, Attributes.get(dialect, each));
                }
            }
        }
        return base.with(given);
    }

    private Dialect with(Map<String, Object> given) {
        for (String name : given.keySet()) {
            if (!java.util.Set.of(
                            "delimiter",
                            "quotechar",
                            "escapechar",
                            "doublequote",
                            "skipinitialspace",
                            "lineterminator",
                            "quoting",
                            "strict")
                    .contains(name)) {
                throw new TypeError(
                        "'" + name + "' is an invalid keyword argument for this function");
            }
        }
        int separator = character(given, "delimiter", delimiter);
        if (separator == 0) {
            throw new TypeError("\"delimiter\" must be a 1-character string");
        }
        boolean unquoted = given.containsKey("quotechar") && given.get("quotechar") == null;
        long quotes =
                given.containsKey("quoting")
                        ? Arguments.whole(given.get("quoting"))
                        : unquoted ? NONE : quoting;
        if (quotes < MINIMAL || quotes > NONE) {
            throw new TypeError("bad \"quoting\" value");
        }
        int mark = character(given, "quotechar", quote);
        if (quotes != NONE && mark == 0) {
            throw new TypeError("quotechar must be set if quoting enabled");
        }
        return new Dialect(
                separator,
                mark,
                character(given, "escapechar", escape),
                truth(given, "doublequote", doubled),
                truth(given, "skipinitialspace", skipsSpace),
                given.containsKey("lineterminator")
                        ? (String) given.get("lineterminator")
                        : terminator,
                quotes,
                truth(given, "strict", strict));
    }

    private static boolean truth(Map<String, Object> given, String name, boolean otherwise) {
        return given.containsKey(name) ? Operator.truth(given.get(name)) : otherwise;
    }

    private static int character(Map<String, Object> given, String name, int otherwise) {
        if (!given.containsKey(name)) {
            return otherwise;
        }
        Object value = given.get(name);
        if (value == null) {
            return 0;
        }
        if (!(value instanceof String text)) {
            throw new TypeError("\"" + name + "\" must be string, not " + Repr.typeName(value));
        }
        if (text.codePointCount(0, text.length()) != 1) {
            throw new TypeError("\"" + name + "\" must be a 1-character string");
        }
        return text.codePointAt(0);
    }
}
