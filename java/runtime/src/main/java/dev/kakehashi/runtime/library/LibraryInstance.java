package dev.kakehashi.runtime.library;

import dev.kakehashi.runtime.Extensible;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.PyType;

/// The base of classes of the library that classes of the program may extend.
public abstract class LibraryInstance extends PyInstance implements Extensible {
    private PyType narrower;

    /// Without attributes.
    protected LibraryInstance() {}

    @Override
    public PyType type() {
        return narrower == null ? PyType.ofClass(getClass()) : narrower;
    }

    @Override
    public final void setType(PyType type) {
        narrower = type;
    }
}
