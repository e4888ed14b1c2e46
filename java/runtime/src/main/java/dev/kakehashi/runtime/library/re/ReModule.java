package dev.kakehashi.runtime.library.re;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The module `re`.
@Python("re")
public final class ReModule {
    /// Upper and lower case are the same.
    @Python("IGNORECASE")
    public static final long IGNORECASE = 2;

    /// Upper and lower case are the same.
    @Python("I")
    public static final long I = 2;

    /// The locale decides what a letter is.
    @Python("LOCALE")
    public static final long LOCALE = 4;

    /// The locale decides what a letter is.
    @Python("L")
    public static final long L = 4;

    /// `^` and `$` match at each line.
    @Python("MULTILINE")
    public static final long MULTILINE = 8;

    /// `^` and `$` match at each line.
    @Python("M")
    public static final long M = 8;

    /// `.` matches a line end too.
    @Python("DOTALL")
    public static final long DOTALL = 16;

    /// `.` matches a line end too.
    @Python("S")
    public static final long S = 16;

    /// Letters are those of Unicode: as it is anyway.
    @Python("UNICODE")
    public static final long UNICODE = 32;

    /// Letters are those of Unicode: as it is anyway.
    @Python("U")
    public static final long U = 32;

    /// White space and comments do not count.
    @Python("VERBOSE")
    public static final long VERBOSE = 64;

    /// White space and comments do not count.
    @Python("X")
    public static final long X = 64;

    /// Nothing is shown: Java's expressions have no such form.
    @Python("DEBUG")
    public static final long DEBUG = 128;

    /// Letters are those of ASCII.
    @Python("ASCII")
    public static final long ASCII = 256;

    /// Letters are those of ASCII.
    @Python("A")
    public static final long A = 256;

    /// No flag.
    @Python("NOFLAG")
    public static final long NOFLAG = 0;

    private static final int REMEMBERED = 512;
    private static final long TO_THE_END = Long.MAX_VALUE;
    private static final String SPECIAL = "()[]{}?*+-|^$\\.&~# \t\n\r\u000b\f";
    private static final Map<Key, PyPattern> KNOWN = new ConcurrentHashMap<>();

    private record Key(Object pattern, long flags) {}

    private ReModule() {}

    /// {@return a pattern, which is known already if it was used lately}
    @Python("compile(pattern, flags=0)")
    public static PyPattern compile(Object pattern, Object flags) {
        long wanted = Arguments.whole(flags);
        if (pattern instanceof PyPattern compiled) {
            if (wanted != 0) {
                throw new ValueError("cannot process flags argument with a compiled pattern");
            }
            return compiled;
        }
        if (!(pattern instanceof String) && !(pattern instanceof ByteSequence)) {
            throw new TypeError("first argument must be string or compiled pattern");
        }
        Key key = new Key(pattern, wanted);
        PyPattern known = KNOWN.get(key);
        if (known == null) {
            known = new PyPattern(pattern, (int) wanted);
            if (KNOWN.size() >= REMEMBERED) {
                KNOWN.clear();
            }
            KNOWN.put(key, known);
        }
        return known;
    }

    /// {@return the first match, or null}
    @Python("search(pattern, string, flags=0)")
    public static PyMatch search(Object pattern, Object string, Object flags) {
        return compile(pattern, flags).search(string, 0L, TO_THE_END);
    }

    /// {@return the match at the start, or null}
    @Python("match(pattern, string, flags=0)")
    public static PyMatch match(Object pattern, Object string, Object flags) {
        return compile(pattern, flags).match(string, 0L, TO_THE_END);
    }

    /// {@return the match of the whole, or null}
    @Python("fullmatch(pattern, string, flags=0)")
    public static PyMatch fullmatch(Object pattern, Object string, Object flags) {
        return compile(pattern, flags).fullmatch(string, 0L, TO_THE_END);
    }

    /// {@return all matches, one by one}
    @Python("finditer(pattern, string, flags=0)")
    public static Iterator<PyMatch> finditer(Object pattern, Object string, Object flags) {
        return compile(pattern, flags).finditer(string, 0L, TO_THE_END);
    }

    /// {@return what was matched: the group if there is one, a tuple of the groups if there are
    /// more}
    @Python("findall(pattern, string, flags=0)")
    public static PyList<Object> findall(Object pattern, Object string, Object flags) {
        return compile(pattern, flags).findall(string, 0L, TO_THE_END);
    }

    /// {@return the parts between the matches, and what groups matched}
    @Python("split(pattern, string, maxsplit=0, flags=0)")
    public static PyList<Object> split(
            Object pattern, Object string, Object maxsplit, Object flags) {
        return compile(pattern, flags).split(string, maxsplit);
    }

    /// {@return the text with matches replaced, by a template or by what a function gives}
    @Python("sub(pattern, repl, string, count=0, flags=0)")
    public static Object sub(
            Object pattern, Object replacement, Object string, Object count, Object flags) {
        return compile(pattern, flags).sub(replacement, string, count);
    }

    /// {@return the text with matches replaced, and how many were}
    @Python("subn(pattern, repl, string, count=0, flags=0)")
    public static PyTuple subn(
            Object pattern, Object replacement, Object string, Object count, Object flags) {
        return compile(pattern, flags).subn(replacement, string, count);
    }

    /// {@return an expression that matches exactly a text}
    @Python("escape(pattern)")
    public static Object escape(Object pattern) {
        if (!(pattern instanceof String text)) {
            throw new TypeError(
                    "decoding to str: need a bytes-like object, "
                            + Repr.typeName(pattern)
                            + " found");
        }
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
                escaped.append('\\');
            }
            escaped.append(text.charAt(i));
        }
        return escaped.toString();
    }

    /// Forgets the patterns used lately.
    @Python("purge()")
    public static void purge() {
        KNOWN.clear();
    }
}
