package dev.kakehashi.runtime.library.json;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.library.LibraryInstance;
import dev.kakehashi.runtime.value.PyList;

/// Python's `json.JSONEncoder`, which programs extend to say what becomes of their own objects.
@Python("json.encoder.JSONEncoder")
public class JSONEncoder extends LibraryInstance {
    private final JsonWriter.Style style;

    /// @param otherwise a function for what JSON does not know, in place of the method `default`;
    ///   or null
    @Python(
            "JSONEncoder(*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,"
                    + " sort_keys=False, indent=None, separators=None, default=None)")
    public JSONEncoder(
            Object skipKeys,
            Object ascii,
            Object circular,
            Object allowNan,
            Object sortKeys,
            Object indent,
            Object separators,
            Object otherwise) {
        style =
                Styles.of(
                        skipKeys,
                        ascii,
                        circular,
                        allowNan,
                        sortKeys,
                        indent,
                        separators,
                        otherwise == null ? null : Arguments.callable(otherwise));
    }

    /// An encoder of the plain kind.
    public JSONEncoder() {
        this(false, true, true, true, false, null, null, null);
    }

    /// {@return nothing: what JSON does not know is an error}
    @Python("default(self, o)")
    public Object default_(Object o) {
        throw new TypeError("Object of type " + PyType.of(o).name() + " is not JSON serializable");
    }

    /// {@return a value as JSON}
    @Python("encode(self, o)")
    public Object encode(Object o) {
        return writer().text(o);
    }

    /// {@return the pieces of a value as JSON}
    @Python("iterencode(self, o, _one_shot=False)")
    public Object iterencode(Object o, Object oneShot) {
        return PyList.of(writer().text(o)).iterator();
    }

    private JsonWriter writer() {
        PyCallable asked = (arguments, keywords) -> Attributes.call(this, "default", arguments);
        return new JsonWriter(style.otherwise() == null ? style.asking(asked) : style);
    }
}
