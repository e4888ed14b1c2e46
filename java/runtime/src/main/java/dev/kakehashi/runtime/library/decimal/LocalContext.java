package dev.kakehashi.runtime.library.decimal;

import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;

/// What `decimal.localcontext` gives: another context for the block of a `with`.
@Python("decimal.ContextManager")
@SuppressWarnings("MemberName")
public final class LocalContext extends PyInstance {
    private final Context inside;
    private Context outside;

    LocalContext(Context inside) {
        this.inside = inside;
    }

    @Override
    public Object __enter__() {
        outside = Context.current();
        Context.current(inside);
        return inside;
    }

    @Override
    public Object __exit__(Object type, Object value, Object traceback) {
        Context.current(outside);
        return false;
    }
}
