package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

/// Methods of str that take apart and put together.
@Python("str")
public abstract class StrParts extends StrCase {
    StrParts() {}

    /// {@return the words between white space}
    @Python("split(self, sep=None, maxsplit=-1)")
    public static PyList<String> split(String self) {
        return Splitting.words(self, -1);
    }

    /// {@return the parts between separators}
    @Python("split(self, sep=None, maxsplit=-1)")
    public static PyList<String> split(String self, String separator, long maxsplit) {
        return separator == null
                ? Splitting.words(self, maxsplit)
                : Splitting.parts(self, checked(separator), maxsplit);
    }

    /// {@return the parts between separators, split from the right}
    @Python("rsplit(self, sep=None, maxsplit=-1)")
    public static PyList<String> rsplit(String self, String separator, long maxsplit) {
        return separator == null
                ? Splitting.lastWords(self, maxsplit)
                : Splitting.lastParts(self, checked(separator), maxsplit);
    }

    private static String checked(String separator) {
        if (separator.isEmpty()) {
            throw new ValueError("empty separator");
        }
        return separator;
    }

    /// {@return the lines}
    @Python("splitlines(self, keepends=False)")
    public static PyList<String> splitlines(String self, boolean keepEnds) {
        return Splitting.lines(self, keepEnds);
    }

    /// {@return what stands before the first separator, the separator, and what stands behind it}
    @Python("partition(self, sep, /)")
    public static PyTuple partition(String self, String separator) {
        int at = self.indexOf(checked(separator));
        return at < 0
                ? PyTuple.of(self, "", "")
                : PyTuple.of(
                        self.substring(0, at), separator, self.substring(at + separator.length()));
    }

    /// {@return what stands before the last separator, the separator, and what stands behind it}
    @Python("rpartition(self, sep, /)")
    public static PyTuple rpartition(String self, String separator) {
        int at = self.lastIndexOf(checked(separator));
        return at < 0
                ? PyTuple.of("", "", self)
                : PyTuple.of(
                        self.substring(0, at), separator, self.substring(at + separator.length()));
    }

    /// {@return the texts of an iterable with this one between them}
    @Python("join(self, iterable, /)")
    public static String join(String self, Object texts) {
        if (!Iteration.isIterable(texts)) {
            throw new TypeError("can only join an iterable");
        }
        StringBuilder joined = new StringBuilder();
        long count = 0;
        for (Object text : Iteration.of(texts)) {
            if (!(Derived.plain(text) instanceof String part)) {
                throw new TypeError(
                        "sequence item "
                                + count
                                + ": expected str instance, "
                                + Repr.typeName(text)
                                + " found");
            }
            if (count++ > 0) {
                joined.append(self);
            }
            joined.append(part);
        }
        return joined.toString();
    }

    /// {@return this text with a part replaced everywhere}
    @Python("replace(self, old, new, count=-1, /)")
    public static String replace(String self, String old, String replacement) {
        return old.isEmpty() ? replace(self, old, replacement, -1) : self.replace(old, replacement);
    }

    /// {@return this text with a part replaced up to so many times}
    @Python("replace(self, old, new, count=-1, /)")
    public static String replace(String self, String old, String replacement, long count) {
        return count < 0 && !old.isEmpty()
                ? self.replace(old, replacement)
                : Splitting.replace(self, old, replacement, count);
    }

    /// {@return this text without a part at its start}
    @Python("removeprefix(self, prefix, /)")
    public static String removeprefix(String self, String prefix) {
        return self.startsWith(prefix) ? self.substring(prefix.length()) : self;
    }

    /// {@return this text without a part at its end}
    @Python("removesuffix(self, suffix, /)")
    public static String removesuffix(String self, String suffix) {
        return !suffix.isEmpty() && self.endsWith(suffix)
                ? self.substring(0, self.length() - suffix.length())
                : self;
    }

    /// {@return this text without white space around it}
    @Python("strip(self, chars=None, /)")
    public static String strip(String self) {
        return TextSpace.strip(self);
    }

    /// {@return this text without certain characters around it}
    @Python("strip(self, chars=None, /)")
    public static String strip(String self, String characters) {
        return characters == null
                ? TextSpace.strip(self)
                : Stripping.start(Stripping.end(self, characters), characters);
    }

    /// {@return this text without certain characters at its start}
    @Python("lstrip(self, chars=None, /)")
    public static String lstrip(String self, String characters) {
        return characters == null ? TextSpace.stripStart(self) : Stripping.start(self, characters);
    }

    /// {@return this text without certain characters at its end}
    @Python("rstrip(self, chars=None, /)")
    public static String rstrip(String self, String characters) {
        return characters == null ? TextSpace.stripEnd(self) : Stripping.end(self, characters);
    }
}
