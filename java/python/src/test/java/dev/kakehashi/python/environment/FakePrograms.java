package dev.kakehashi.python.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Programs that a test writes: shell scripts.
final class FakePrograms {
    private FakePrograms() {}

    /// {@return a script of this name}
    static Path script(Path folder, String name, String... lines) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }

    /// {@return a script that notes each call and becomes another program}
    static Path shim(Path folder, String name, Path calls, Path program) throws IOException {
        return script(
                folder,
                name,
                "echo called >> '%s'".formatted(calls),
                "exec '%s' \"$@\"".formatted(program));
    }

    /// {@return how often a shim was called}
    static long calls(Path calls) throws IOException {
        return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
    }
}
