// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The worker's package in the cache is what the library brings, or it is put there again.
class WorkerFilesTest {
    @TempDir Path cache;

    private Path install() throws IOException {
        return WorkerFiles.ofThisLibrary().install(cache);
    }

    @Test
    void theFolderIsTheUsersAloneAndStays() throws IOException {
        Path folder = install();

        assertThat(folder.resolve("kakehashi_worker/__main__.py")).exists();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        Path compiled = Files.createDirectories(folder.resolve("kakehashi_worker/__pycache__"));
        assertThat(install()).isEqualTo(folder);
        assertThat(compiled).exists();
    }

    @Test
    void aChangedFileIsReplaced() throws IOException {
        Path file = install().resolve("kakehashi_worker/__main__.py");
        byte[] content = Files.readAllBytes(file);
        Files.writeString(file, "import evil");

        install();

        assertThat(file).hasBinaryContent(content);
    }

    @Test
    void aFileThatDoesNotBelongThereIsRemoved() throws IOException {
        Path stranger = install().resolve("json.py");
        Files.writeString(stranger, "import evil");

        install();

        assertThat(stranger).doesNotExist();
    }

    @Test
    void aFolderThatOthersCanWriteToIsMadeAgain() throws IOException {
        Path folder = install();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        install();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }
}
