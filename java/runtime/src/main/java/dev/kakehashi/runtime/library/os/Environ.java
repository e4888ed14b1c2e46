package dev.kakehashi.runtime.library.os;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.library.collections.DictInstance;

import java.util.Map;

/// Python's `os.environ`: the variables of the surroundings, which are texts. What a program sets
/// is seen by the program alone.
@Python("os._Environ")
@SuppressWarnings("MemberName")
public final class Environ extends DictInstance<Object, Object> {
    Environ(Map<String, String> variables) {
        variables.forEach(this::put);
    }

    @Override
    public Object __setitem__(Object key, Object value) {
        put(text(key), text(value));
        return null;
    }

    private static Object text(Object value) {
        if (value instanceof String) {
            return value;
        }
        throw new TypeError("str expected, not " + Repr.typeName(value));
    }

    @Override
    public Object __repr__() {
        StringBuilder text = new StringBuilder("environ({");
        forEach(
                (key, value) ->
                        text.append(text.charAt(text.length() - 1) == '{' ? "" : ", ")
                                .append(Repr.of(key))
                                .append(": ")
                                .append(Repr.of(value)));
        return text.append("})").toString();
    }
}
