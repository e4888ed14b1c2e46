package dev.kakehashi.runtime.io;

import java.nio.file.Path;

/// The folder from which relative paths start. Java cannot change that of the process, so the
/// runtime keeps its own.
public final class WorkingFolder {
    private static volatile Path current = Path.of("").toAbsolutePath();

    private WorkingFolder() {}

    /// {@return the folder}
    public static Path get() {
        return current;
    }

    /// Goes to another folder.
    public static void set(Path folder) {
        current = folder;
    }

    /// {@return a path of Python as Java's; what the program wrote to any file is there to be seen}
    public static Path resolve(String name) {
        Unwritten.flush();
        return name.isEmpty() ? Path.of("") : current.resolve(name);
    }
}
