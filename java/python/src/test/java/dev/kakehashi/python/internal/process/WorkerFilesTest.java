// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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

    @Test
    void aChangeThatPutsSizeAndTimeBackIsFound() throws IOException {
        Path file = install().resolve("kakehashi_worker/__main__.py");
        byte[] content = Files.readAllBytes(file);
        FileTime written = Files.getLastModifiedTime(file);
        byte[] changed = content.clone();
        changed[changed.length - 1] ^= 1;
        Files.write(file, changed);
        Files.setLastModifiedTime(file, written);

        install();

        assertThat(file).hasBinaryContent(content);
    }

    @Test
    void aFileBehindALinkIsReplaced(@TempDir Path elsewhere) throws IOException {
        Path file = install().resolve("kakehashi_worker/__main__.py");
        Path target = Files.move(file, elsewhere.resolve("main.py"));
        Files.createSymbolicLink(file, target);

        install();

        assertThat(file).isRegularFile();
        assertThat(Files.isSymbolicLink(file)).isFalse();
    }

    @Test
    void whatPythonCompilesLaterIsNoChange() throws IOException {
        Path folder = install();
        Object place = Files.getAttribute(folder, "unix:ino");
        Path compiled = Files.createDirectories(folder.resolve("kakehashi_worker/__pycache__"));
        Files.createFile(compiled.resolve("store.cpython-312.pyc"));

        install();

        assertThat(Files.getAttribute(folder, "unix:ino")).isEqualTo(place);
    }

    @Test
    void aFolderAroundItThatOthersCanEnterIsClosed() throws IOException {
        Path around = install().resolveSibling("");
        Files.setPosixFilePermissions(around, PosixFilePermissions.fromString("rwxrwxrwx"));

        install();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(around)))
                .isEqualTo("rwx------");
    }

    @Test
    void aFolderOfAnotherUserIsRefused() throws IOException {
        Path folder = install();
        assumeTrue(
                Files.getAttribute(folder, "unix:uid").equals(0),
                "only root can give a folder away");
        Files.setAttribute(folder, "unix:uid", 65_534);

        assertThatThrownBy(this::install)
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("XDG_CACHE_HOME");
        assertThat(folder).exists();
    }
}
