package dev.kakehashi.runtime.library.context;

import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;

/// Python's `contextlib.nullcontext`: does nothing.
@Python("contextlib.nullcontext")
@SuppressWarnings("MemberName")
public final class NullContext extends PyInstance {
    private final Object result;

    /// @param result what `with` binds
    @Python("nullcontext(enter_result=None)")
    public NullContext(Object result) {
        this.result = result;
    }

    @Override
    public Object __enter__() {
        return result;
    }

    @Override
    public Object __exit__(Object type, Object value, Object traceback) {
        return false;
    }
}
