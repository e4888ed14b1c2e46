package dev.kakehashi.runtime.library.text;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;

import java.util.ArrayList;
import java.util.List;

/// The module `textwrap`.
@Python("textwrap")
public final class TextwrapModule {
    private TextwrapModule() {}

    /// {@return the lines of a paragraph}
    @Python("wrap(text, width=70, **kwargs)")
    public static PyList<String> wrap(String text, Object width, PyDict<String, Object> options) {
        return wrapper(width, options).wrap(text);
    }

    /// {@return a paragraph in lines}
    @Python("fill(text, width=70, **kwargs)")
    public static String fill(String text, Object width, PyDict<String, Object> options) {
        return wrapper(width, options).fill(text);
    }

    /// {@return a paragraph as one line that is not too long}
    @Python("shorten(text, width, **kwargs)")
    public static String shorten(String text, Object width, PyDict<String, Object> options) {
        TextWrapper wrapper = wrapper(width, options);
        wrapper.maxLines = 1L;
        return wrapper.fill(String.join(" ", text.strip().split("\\s+", -1)));
    }

    private static TextWrapper wrapper(Object width, PyDict<String, Object> options) {
        TextWrapper wrapper = new TextWrapper(width);
        if (options != null) {
            options.forEach(wrapper::option);
        }
        return wrapper;
    }

    /// {@return a text without the white space that all its lines begin with}
    @Python("dedent(text)")
    public static String dedent(String text) {
        List<String> lines = new ArrayList<>();
        String margin = null;
        for (String line : text.split("\n", -1)) {
            String plain = line.replaceFirst("^[ \\t]+$", "");
            lines.add(plain);
            if (!plain.isEmpty()) {
                String indent =
                        plain.substring(
                                0, plain.length() - plain.replaceFirst("^[ \\t]+", "").length());
                margin = margin == null ? indent : common(margin, indent);
            }
        }
        if (margin != null && !margin.isEmpty()) {
            int cut = margin.length();
            lines.replaceAll(line -> line.isEmpty() ? line : line.substring(cut));
        }
        return String.join("\n", lines);
    }

    private static String common(String a, String b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return a.substring(0, same);
    }

    /// {@return a text with something before each line that is not blank, or for which a function
    /// says so}
    @Python("indent(text, prefix, predicate=None)")
    public static String indent(String text, Object prefix, Object predicate) {
        PyCallable wanted = predicate == null ? null : Arguments.callable(predicate);
        StringBuilder indented = new StringBuilder();
        for (Object line :
                (PyList<?>) dev.kakehashi.runtime.Attributes.call(text, "splitlines", true)) {
            String each = (String) line;
            boolean chosen = wanted == null ? !each.isBlank() : Operator.truth(wanted.call(each));
            indented.append(chosen ? Repr.str(prefix) : "").append(each);
        }
        return indented.toString();
    }
}
