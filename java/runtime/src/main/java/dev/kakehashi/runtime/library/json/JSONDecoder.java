package dev.kakehashi.runtime.library.json;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.library.LibraryInstance;
import dev.kakehashi.runtime.value.PyTuple;

/// Python's `json.JSONDecoder`.
@Python("json.decoder.JSONDecoder")
public class JSONDecoder extends LibraryInstance {
    private final JsonReader.Hooks hooks;

    /// A decoder with hooks, each of which may be null.
    @Python(
            "JSONDecoder(*, object_hook=None, parse_float=None, parse_int=None,"
                    + " parse_constant=None, strict=True, object_pairs_hook=None)")
    public JSONDecoder(
            Object object,
            Object real,
            Object integer,
            Object constant,
            Object strict,
            Object pairs) {
        hooks = Styles.hooks(object, real, integer, constant, pairs, Operator.truth(strict));
    }

    /// A decoder of the plain kind.
    public JSONDecoder() {
        hooks = JsonReader.Hooks.NONE;
    }

    /// {@return the value of a document}
    @Python("decode(self, s)")
    public Object decode(Object s) {
        return new JsonReader((String) s, hooks).document();
    }

    /// {@return the value at an index, and where it ends}
    @Python("raw_decode(self, s, idx=0)")
    public PyTuple rawDecode(Object s, Object idx) {
        String text = (String) s;
        return new JsonReader(text, hooks)
                .valueAndEnd(text.offsetByCodePoints(0, (int) Arguments.whole(idx)));
    }
}
