package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.PyTuple;

/// Methods of str that search.
@Python("str")
public abstract class StrSearch extends StrParts {
    StrSearch() {}

    /// {@return where a part begins first, or -1}
    @Python("find(self, sub, start=None, end=None, /)")
    public static long find(String self, String sub) {
        return index(self, self.indexOf(sub));
    }

    /// {@return where a part begins first between two indices, or -1}
    @Python("find(self, sub, start=None, end=None, /)")
    public static long find(String self, String sub, Object start, Object end) {
        return Span.of(self, start, end).find(self, sub);
    }

    /// {@return where a part begins last, or -1}
    @Python("rfind(self, sub, start=None, end=None, /)")
    public static long rfind(String self, String sub) {
        return index(self, self.lastIndexOf(sub));
    }

    /// {@return where a part begins last between two indices, or -1}
    @Python("rfind(self, sub, start=None, end=None, /)")
    public static long rfind(String self, String sub, Object start, Object end) {
        return Span.of(self, start, end).findLast(self, sub);
    }

    /// {@return where a part begins first between two indices}
    @Python("index(self, sub, start=None, end=None, /)")
    public static long index(String self, String sub, Object start, Object end) {
        return found(find(self, sub, start, end));
    }

    /// {@return where a part begins last between two indices}
    @Python("rindex(self, sub, start=None, end=None, /)")
    public static long rindex(String self, String sub, Object start, Object end) {
        return found(rfind(self, sub, start, end));
    }

    private static long found(long index) {
        if (index < 0) {
            throw new ValueError("substring not found");
        }
        return index;
    }

    /// {@return how often a part is there, without overlaps}
    @Python("count(self, sub, start=None, end=None, /)")
    public static long count(String self, String sub, Object start, Object end) {
        Span span = Span.of(self, start, end);
        if (!span.exists()) {
            return 0;
        }
        String part = self.substring(span.from(), span.to());
        if (sub.isEmpty()) {
            return Str.length(part) + 1L;
        }
        long count = 0;
        for (int at = part.indexOf(sub); at >= 0; at = part.indexOf(sub, at + sub.length())) {
            count++;
        }
        return count;
    }

    /// {@return whether it begins with a part, or with one of a tuple}
    @Python("startswith(self, prefix, start=None, end=None, /)")
    public static boolean startswith(String self, String prefix) {
        return self.startsWith(prefix);
    }

    /// {@return whether it begins with a part, or with one of a tuple, between two indices}
    @Python("startswith(self, prefix, start=None, end=None, /)")
    public static boolean startswith(String self, Object prefix, Object start, Object end) {
        Span span = Span.of(self, start, end);
        for (Object each : alternatives(prefix, "startswith")) {
            String part = (String) each;
            if (span.exists()
                    && part.length() <= span.to() - span.from()
                    && self.startsWith(part, span.from())) {
                return true;
            }
        }
        return false;
    }

    /// {@return whether it ends with a part, or with one of a tuple}
    @Python("endswith(self, suffix, start=None, end=None, /)")
    public static boolean endswith(String self, String suffix) {
        return self.endsWith(suffix);
    }

    /// {@return whether it ends with a part, or with one of a tuple, between two indices}
    @Python("endswith(self, suffix, start=None, end=None, /)")
    public static boolean endswith(String self, Object suffix, Object start, Object end) {
        Span span = Span.of(self, start, end);
        for (Object each : alternatives(suffix, "endswith")) {
            String part = (String) each;
            if (span.exists()
                    && part.length() <= span.to() - span.from()
                    && self.startsWith(part, span.to() - part.length())) {
                return true;
            }
        }
        return false;
    }

    private static PyTuple alternatives(Object parts, String method) {
        if (Derived.plain(parts) instanceof String) {
            return PyTuple.of(parts);
        }
        if (!(parts instanceof PyTuple tuple)) {
            throw new TypeError(
                    method
                            + " first arg must be str or a tuple of str, not "
                            + Repr.typeName(parts));
        }
        for (Object part : tuple) {
            if (!(Derived.plain(part) instanceof String)) {
                throw new TypeError(
                        "tuple for "
                                + method
                                + " must only contain str, not "
                                + Repr.typeName(part));
            }
        }
        return tuple;
    }

    /// {@return the index of a character, counted in code points; -1 stays}
    static long index(String text, int offset) {
        return offset <= 0 || Str.isPlain(text) ? offset : text.codePointCount(0, offset);
    }
}
