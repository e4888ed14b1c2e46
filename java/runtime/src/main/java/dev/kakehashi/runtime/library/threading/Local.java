package dev.kakehashi.runtime.library.threading;

import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.value.PyDict;

/// Python's `threading.local`: attributes of which each thread has its own.
@Python("_thread._local")
public final class Local implements Instance {
    private final ThreadLocal<PyDict<String, Object>> attributes =
            ThreadLocal.withInitial(PyDict::new);

    /// No attributes, in no thread.
    @Python("_local()")
    public Local() {}

    @Override
    public PyDict<String, Object> dictionary() {
        return attributes.get();
    }

    @Override
    public boolean hasDictionary() {
        return true;
    }
}
