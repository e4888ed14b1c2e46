// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment;

import dev.kakehashi.python.environment.internal.Deadline;
import dev.kakehashi.python.environment.internal.Deletion;
import dev.kakehashi.python.environment.internal.FileMutex;
import dev.kakehashi.python.environment.internal.OperatingSystem;
import dev.kakehashi.python.environment.internal.Variables;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.concurrent.TimeoutException;

/// Where things are kept that can be made again: `$XDG_CACHE_HOME/kakehashi`, or
/// `~/.cache/kakehashi`. Thread-safe.
public final class UserCache {
    private UserCache() {}

    /// {@return the folder of Kakehashi in the user's cache, absolute; it need not exist}
    public static Path root() {
        Variables variables = Variables.of(System.getenv(), OperatingSystem.current());
        return variables
                .get("XDG_CACHE_HOME")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("kakehashi")
                .toAbsolutePath();
    }

    /// Fills a folder.
    @FunctionalInterface
    public interface Maker {
        /// Fills it.
        ///
        /// @param unfinished the folder, which has another name until it is complete
        void make(Path unfinished) throws IOException;
    }

    /// Makes a folder that is missing. It has its name only when it is complete. Of several threads
    /// and processes one makes it and the others wait; what an interrupted one left behind is made
    /// again.
    ///
    /// A virtual environment knows its own path and cannot be made like this: see
    /// [PythonEnvironment].
    ///
    /// @param folder the folder
    /// @return the folder
    /// @throws InterruptedIOException if this thread is interrupted while it waits
    public static Path once(Path folder, Maker maker) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path name = Objects.requireNonNull(folder.getFileName());
        try (var _ =
                FileMutex.acquire(
                        folder.resolveSibling(name + ".lock"), Deadline.NEVER, () -> {})) {
            if (!Files.isDirectory(folder)) {
                Path unfinished = folder.resolveSibling(name + ".unfinished");
                Deletion.delete(unfinished);
                Files.createDirectories(unfinished);
                maker.make(unfinished);
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return folder;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + folder);
        } catch (TimeoutException e) {
            throw new IllegalStateException("a deadline that never comes has passed", e);
        }
    }
}
