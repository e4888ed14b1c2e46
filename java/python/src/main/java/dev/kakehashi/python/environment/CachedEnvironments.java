// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment;

import dev.kakehashi.python.environment.internal.EnvironmentCache;
import dev.kakehashi.python.environment.internal.Publication;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The environments that are kept. Thread-safe.
public final class CachedEnvironments {
    private final EnvironmentCache cache;

    private CachedEnvironments(Path cache) {
        this.cache = new EnvironmentCache(cache);
    }

    /// {@return those of the user's cache}
    public static CachedEnvironments ofUser() {
        return new CachedEnvironments(UserCache.root());
    }

    /// {@return those below the folder that a builder was given as its cache}
    public static CachedEnvironments in(Path cache) {
        return new CachedEnvironments(cache.toAbsolutePath());
    }

    /// {@return the folder that they lie in; it need not exist}
    public Path folder() {
        return cache.folder();
    }

    /// {@return all that are complete, in no order}
    ///
    /// @throws EnvironmentException when the cache cannot be read
    public List<CachedEnvironment> list() {
        try {
            var found = new ArrayList<CachedEnvironment>();
            for (Publication publication : cache.published()) {
                found.add(environment(publication));
            }
            return List.copyOf(found);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /// Removes environments that nobody has asked for since a time, and what interrupted makers
    /// left behind. One that is used by a living process, or being made, stays; so does everything
    /// that is no environment.
    ///
    /// @param age how long they have not been asked for; [Duration#ZERO] for all
    /// @return the folders of those that were removed
    /// @throws EnvironmentException when one cannot be removed; the others may be
    public List<Path> clean(Duration age) {
        Objects.requireNonNull(age, "age");
        try {
            return cache.clean(Instant.now().minus(age));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static CachedEnvironment environment(Publication publication) throws IOException {
        return new CachedEnvironment(
                publication.environment(),
                publication.member("requirements").lines().toList(),
                Path.of(publication.member("interpreter")),
                PythonVersion.of(publication.member("version")),
                publication.lastUse());
    }

    private EnvironmentException failure(IOException cause) {
        return new EnvironmentException(
                EnvironmentFault.CACHE,
                "The environments in %s cannot be listed or removed: %s. Look whether this user may"
                                .formatted(folder(), cause)
                        + " read and write there.",
                cause);
    }
}
