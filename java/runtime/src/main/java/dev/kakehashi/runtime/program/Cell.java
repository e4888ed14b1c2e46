package dev.kakehashi.runtime.program;

/// A local variable that several functions share and that changes. Not safe for several threads.
///
/// @param <T> what it holds
public final class Cell<T> {
    /// What the variable holds.
    public T value;

    /// A variable without a value.
    public Cell() {}

    /// @param value what the variable holds first
    public Cell(T value) {
        this.value = value;
    }
}
