// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The file that makes an environment visible. It is written last and at once; before, whatever
/// lies in the folder counts for nothing.
///
/// The environment has a name of its own below that folder, because a maker that was killed may
/// leave an installer behind that goes on writing into the one it began.
///
/// @param folder the folder of the key
/// @param members what the file says: attempt, requirements, names, interpreter, version, platform,
///   installer
public record Publication(Path folder, Map<String, String> members) {
    private static final String FILE = "environment.json";

    /// {@return what is published in a folder, if something is}
    ///
    /// @throws IOException if the file is there and cannot be read, or is damaged
    public static Optional<Publication> read(Path folder) throws IOException {
        try {
            Map<String, String> members = FlatJson.read(Files.readString(folder.resolve(FILE)));
            for (String name :
                    Set.of(
                            "attempt",
                            "requirements",
                            "names",
                            "interpreter",
                            "version",
                            "installer")) {
                if (!members.containsKey(name)) {
                    throw new IOException(folder.resolve(FILE) + " has no " + name);
                }
            }
            return Optional.of(new Publication(folder, Map.copyOf(members)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// Publishes it.
    void write() throws IOException {
        AtomicFile.write(folder.resolve(FILE), FlatJson.write(new LinkedHashMap<>(members)));
    }

    /// Takes a publication back, so that nobody starts to use it.
    static void withdraw(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    /// {@return a value of the file}
    public String member(String name) {
        return Objects.requireNonNull(members.get(name), name);
    }

    /// {@return the folder of the virtual environment}
    public Path environment() {
        return folder.resolve(member("attempt"));
    }

    /// {@return the names of the required distributions, in normal form}
    public Set<String> names() {
        return Set.of(member("names").split(" ", -1));
    }

    /// {@return the file whose shared lock those hold who use it}
    Path inUse() {
        return inUse(folder);
    }

    /// {@return the same of the folder of a key}
    static Path inUse(Path folder) {
        return folder.resolve("in-use");
    }

    /// {@return when somebody last asked for it}
    public Instant lastUse() throws IOException {
        return Files.getLastModifiedTime(folder.resolve(FILE)).toInstant();
    }

    /// Notes that somebody asks for it now.
    void touch() throws IOException {
        Files.setLastModifiedTime(folder.resolve(FILE), FileTime.from(Instant.now()));
    }
}
