package dev.kakehashi.runtime.program;

/// Something of the runtime that can be awaited, beside coroutines.
public interface Awaitable {
    /// {@return what awaiting it gives}
    ///
    /// @param outer the code that awaits, which yields what it waits for
    Object await(PyGenerator outer);
}
