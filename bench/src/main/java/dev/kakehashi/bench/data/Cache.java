// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Folders in the user's cache that are made once: `$XDG_CACHE_HOME/kakehashi`, or
/// `~/.cache/kakehashi`.
final class Cache {
    private Cache() {}

    /// Fills a folder that has another name until it is complete.
    interface Maker {
        void make(Path unfinished) throws IOException;
    }

    /// {@return the folder of this name, made now unless it is there}
    ///
    /// Of several processes that want it at the same time one makes it and the others wait. What an
    /// interrupted process left behind is made again.
    static Path folder(String name, Maker maker) throws IOException {
        Path folder = root().resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(folder.getParent());
        Path lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
        try (FileChannel channel =
                        FileChannel.open(
                                lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.isDirectory(folder)) {
                Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
                delete(unfinished);
                Files.createDirectories(unfinished);
                maker.make(unfinished);
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return folder;
    }

    /// Runs a command and waits for it.
    ///
    /// @throws IOException if it fails, with what it printed
    static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed =
                new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        try {
            int status = process.waitFor();
            if (status != 0) {
                throw new IOException(
                        "%s ended with status %d:%n%s"
                                .formatted(String.join(" ", command), status, printed));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + command, e);
        }
    }

    private static Path root() {
        String cache = System.getenv("XDG_CACHE_HOME");
        return (cache == null || cache.isEmpty()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(cache))
                .resolve("kakehashi");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
