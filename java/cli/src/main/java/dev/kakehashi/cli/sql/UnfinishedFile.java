// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.sql;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the engine writes beside a file until that is complete. A query that was stopped gives its
/// caller back before the engine has removed it; closing this waits for that, as the process must
/// not end before.
///
/// @param target the file as it will be called
record UnfinishedFile(Path target) implements AutoCloseable {
    private static final int TRIES = 400;
    private static final long MILLIS = 10;

    @Override
    public void close() throws IOException {
        try {
            for (int tried = 0; tried < TRIES && isThere(); tried++) {
                Thread.sleep(MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isThere() throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return false;
        }
        String start = ".%s.%d-".formatted(target.getFileName(), ProcessHandle.current().pid());
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(
                        folder,
                        file -> {
                            String name = file.getFileName().toString();
                            return name.startsWith(start) && name.endsWith(".partial");
                        })) {
            return files.iterator().hasNext();
        }
    }
}
