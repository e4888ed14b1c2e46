// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.process;

import dev.kakehashi.internal.files.PrivateFolders;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The file in which the worker finds which requests are to be interrupted, and the signal.
final class Interrupts implements AutoCloseable {
    private static final boolean SIGNALS = Path.of("/").getFileSystem().getSeparator().equals("/");

    private final Path folder;
    private final Path file;

    Interrupts() throws IOException {
        folder = Files.createTempDirectory("kakehashi-");
        file = Files.createFile(folder.resolve("interrupts"));
    }

    Path file() {
        return file;
    }

    /// Interrupts a request.
    ///
    /// @throws IOException if that cannot be done here: there is nothing but to kill the worker
    synchronized void interrupt(Process process, long request) throws IOException {
        if (!SIGNALS) {
            throw new IOException("this system has no signals");
        }
        Files.write(
                file,
                (request + "\n").getBytes(StandardCharsets.US_ASCII),
                StandardOpenOption.APPEND);
        // Not Process.destroy, which would close the streams too.
        process.toHandle().destroy();
    }

    @Override
    public void close() {
        try {
            PrivateFolders.delete(folder);
        } catch (IOException e) {
            System.getLogger("dev.kakehashi.python")
                    .log(System.Logger.Level.DEBUG, "Cannot delete {0}: {1}", folder, e);
        }
    }
}
