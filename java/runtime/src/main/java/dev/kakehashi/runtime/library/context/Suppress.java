package dev.kakehashi.runtime.library.context;

import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;

/// Python's `contextlib.suppress`: forgets exceptions of some classes.
@Python("contextlib.suppress")
@SuppressWarnings("MemberName")
public final class Suppress extends PyInstance {
    private final Object[] classes;

    /// @param classes the classes of the exceptions
    @Python("suppress(*exceptions)")
    public Suppress(Object... classes) {
        this.classes = classes;
    }

    @Override
    public Object __enter__() {
        return null;
    }

    @Override
    public Object __exit__(Object type, Object value, Object traceback) {
        for (Object each : classes) {
            if (type != null && each instanceof PyType known && known.isInstance(value)) {
                return true;
            }
        }
        return false;
    }
}
