package dev.kakehashi.runtime.library.typing;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.PyFunction;
import dev.kakehashi.runtime.Python;

/// The module `abc`.
@Python("abc")
public final class AbcModule {
    private AbcModule() {}

    /// {@return the function, marked as one that subclasses have to define}
    @Python("abstractmethod(funcobj)")
    public static Object abstractmethod(Object function) {
        if (function instanceof PyFunction marked) {
            Attributes.set(marked, "__isabstractmethod__", true);
        }
        return function;
    }
}
