package dev.kakehashi.emitter.library;

import java.util.List;

/// A call of a runtime method with every Java parameter accounted for.
public record BoundCall(LibraryFunction function, List<Slot> slots) {
    /// What a Java parameter gets.
    public sealed interface Slot {}

    /// The argument with this index.
    public record Given(int index, Class<?> java) implements Slot {}

    /// The default, as Python text.
    public record Standard(String text, Class<?> java) implements Slot {}

    /// The rest of the positional arguments: as Java varargs, or in an array or a tuple.
    public record Rest(List<Integer> indexes, Class<?> java, boolean varargs) implements Slot {}

    /// The rest of the keyword arguments.
    public record Keywords(List<Passed> named, Class<?> java) implements Slot {}
}
