package dev.kakehashi.runtime.library.context;

import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.library.Arguments;

/// The module `contextlib`: its functions.
@Python("contextlib")
public final class ContextModule {
    private ContextModule() {}

    /// {@return a function that makes contexts from the generators of another one}
    @Python("contextmanager(func)")
    public static PyCallable contextmanager(Object function) {
        PyCallable called = Arguments.callable(function);
        return (arguments, keywords) -> new GeneratorContext(called, arguments, keywords);
    }
}
