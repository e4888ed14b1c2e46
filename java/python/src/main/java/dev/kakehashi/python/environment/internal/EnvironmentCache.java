// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/// Lists and cleans the folder of environments.
public final class EnvironmentCache {
    private static final Logger LOG = System.getLogger(EnvironmentCache.class.getName());
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{24}");

    private final Path folder;

    /// @param cache the folder of Kakehashi's cache
    public EnvironmentCache(Path cache) {
        folder = EnvironmentRequest.environments(cache);
    }

    /// {@return the folder of all environments}
    public Path folder() {
        return folder;
    }

    /// {@return what is published}
    public List<Publication> published() throws IOException {
        var found = new ArrayList<Publication>();
        for (Path key : keys()) {
            read(key).ifPresent(found::add);
        }
        return found;
    }

    /// Removes what was last used before a time.
    ///
    /// @return the folders that were removed
    public List<Path> clean(Instant before) throws IOException {
        var removed = new ArrayList<Path>();
        for (Path key : keys()) {
            try (var _ =
                    FileMutex.acquire(
                            EnvironmentMaker.lockFile(key), Deadline.in(Duration.ZERO), () -> {})) {
                if (lastUse(key).isBefore(before) && remove(key)) {
                    removed.add(key);
                }
            } catch (TimeoutException e) {
                LOG.log(Logger.Level.DEBUG, "somebody is making it: " + key);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return removed;
            }
        }
        return removed;
    }

    private static boolean remove(Path key) throws IOException {
        if (!InUse.unlessHeld(Publication.inUse(key), () -> Publication.withdraw(key))) {
            return false;
        }
        Deletion.delete(key);
        return true;
    }

    private static Instant lastUse(Path key) throws IOException {
        Optional<Publication> published = read(key);
        return published.isPresent()
                ? published.get().lastUse()
                : Files.getLastModifiedTime(key).toInstant();
    }

    private static Optional<Publication> read(Path key) {
        try {
            return Publication.read(key);
        } catch (IOException e) {
            LOG.log(Logger.Level.WARNING, "damaged, so it counts as none: " + key, e);
            return Optional.empty();
        }
    }

    private List<Path> keys() throws IOException {
        var keys = new ArrayList<Path>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                for (Path entry : entries) {
                    if (KEY.matcher(entry.getFileName().toString()).matches()
                            && Files.isDirectory(entry)) {
                        keys.add(entry);
                    }
                }
            }
        }
        return keys;
    }
}
