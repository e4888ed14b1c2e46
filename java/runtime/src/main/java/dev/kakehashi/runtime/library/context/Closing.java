package dev.kakehashi.runtime.library.context;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;

/// Python's `contextlib.closing`: closes a thing at the end.
@Python("contextlib.closing")
@SuppressWarnings("MemberName")
public final class Closing extends PyInstance {
    private final Object thing;

    /// @param thing what has a method `close`
    @Python("closing(thing)")
    public Closing(Object thing) {
        this.thing = thing;
    }

    @Override
    public Object __enter__() {
        return thing;
    }

    @Override
    public Object __exit__(Object type, Object value, Object traceback) {
        Attributes.call(thing, "close");
        return false;
    }
}
