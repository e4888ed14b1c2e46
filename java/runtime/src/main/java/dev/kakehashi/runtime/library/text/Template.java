package dev.kakehashi.runtime.library.text;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.KeyError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.LibraryInstance;
import dev.kakehashi.runtime.value.PyDict;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Python's `string.Template`: `$name` and `${name}` are replaced, `$$` is a dollar.
@Python("string.Template")
public class Template extends LibraryInstance {
    private static final String DOLLAR = "$";

    private static final Pattern PLACE = pattern(DOLLAR);

    private final String template;

    /// What stands before each name; a class of the program may have another.
    private static Pattern pattern(String delimiter) {
        String quoted = Pattern.quote(delimiter);
        return Pattern.compile(
                quoted
                        + "(?:("
                        + quoted
                        + ")|([_a-zA-Z][_a-zA-Z0-9]*)|\\{([_a-zA-Z][_a-zA-Z0-9]*)}|)");
    }

    /// @param template the text
    @Python("Template(template)")
    public Template(String template) {
        this.template = template;
    }

    /// {@return the text}
    @Python("template")
    public String template() {
        return template;
    }

    /// {@return the text with all names replaced}
    @Python("substitute(self, mapping=None, /, **kws)")
    public String substitute(Object mapping, PyDict<String, Object> named) {
        return replaced(mapping, named, false);
    }

    /// {@return the text with the known names replaced}
    @Python("safe_substitute(self, mapping=None, /, **kws)")
    public String safeSubstitute(Object mapping, PyDict<String, Object> named) {
        return replaced(mapping, named, true);
    }

    private String replaced(Object mapping, PyDict<String, Object> named, boolean safe) {
        String delimiter = (String) Attributes.get(type(), "delimiter", DOLLAR);
        Matcher matcher = (delimiter.equals(DOLLAR) ? PLACE : pattern(delimiter)).matcher(template);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            String value;
            if (matcher.group(1) != null) {
                value = delimiter;
            } else if (name == null) {
                if (!safe) {
                    throw invalid(matcher.start());
                }
                value = matcher.group();
            } else {
                value = value(name, mapping, named, safe ? matcher.group() : null);
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(text).toString();
    }

    private static String value(
            String name, Object mapping, PyDict<String, Object> named, String otherwise) {
        if (named != null && named.contains(name)) {
            return Repr.str(named.get(name));
        }
        if (mapping == null) {
            if (otherwise == null) {
                throw new KeyError(name);
            }
            return otherwise;
        }
        try {
            return Repr.str(Operator.getItem(mapping, name));
        } catch (KeyError none) {
            if (otherwise == null) {
                throw none;
            }
            return otherwise;
        }
    }

    private ValueError invalid(int index) {
        String before = template.substring(0, index);
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, index) + 1;
        return new ValueError("Invalid placeholder in string: line " + line + ", col " + column);
    }
}
