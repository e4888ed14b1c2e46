package dev.kakehashi.runtime.library.functools;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Descriptor;
import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.library.Arguments;

/// Python's `functools.cached_property`: an attribute that is computed when it is first asked for.
@Python("functools.cached_property")
public final class CachedProperty implements Descriptor {
    private final PyCallable function;
    private final String name;

    /// @param function what computes it
    @Python("cached_property(func)")
    public CachedProperty(Object function) {
        this.function = Arguments.callable(function);
        this.name = String.valueOf(Attributes.get(function, "__name__"));
    }

    @Override
    public Object get(Object instance, PyType type) {
        if (!(instance instanceof Instance owner)) {
            return this;
        }
        if (!owner.dictionary().contains(name)) {
            owner.dictionary().put(name, function.call(instance));
        }
        return owner.dictionary().get(name);
    }
}
