package dev.kakehashi.runtime.library;

import java.util.List;

/// The index of the classes of Python's standard library: those of modules, and those of the types that modules have.
public final class LibraryIndex {
    private LibraryIndex() {}

    /// {@return classes of static methods and constants, whose annotation names the module: `math`, `os.path`}
    public static List<Class<?>> modules() {
        return List.of();
    }

    /// {@return classes of values, whose annotation names module and type: `collections.deque`}
    public static List<Class<?>> types() {
        return List.of();
    }
}
