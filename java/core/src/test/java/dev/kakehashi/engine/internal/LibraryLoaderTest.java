// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kakehashi.engine.LibrarySource.Origin;
import dev.kakehashi.error.AbiMismatchException;
import dev.kakehashi.error.LibraryLoadException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

class LibraryLoaderTest {
    private static final Path LIBRARY = TestEngine.library("bridge_test_engine");
    private static final String FILE_NAME = System.mapLibraryName("polars_bridge");

    @TempDir Path directory;

    @Test
    @DisplayName("M1-T01: the path in POLARS_BRIDGE_LIB comes first")
    void environmentComesFirst() throws IOException {
        Files.copy(LIBRARY, directory.resolve(FILE_NAME));

        var loaded = new LibraryLoader(LIBRARY.toString(), directory, null).load();

        assertThat(loaded.source().library()).isEqualTo(LIBRARY);
        assertThat(loaded.source().origin()).isEqualTo(Origin.ENVIRONMENT);
        assertThat(loaded.functions().abiVersion()).isEqualTo(LibraryLoader.ABI_VERSION);
    }

    @ParameterizedTest
    @DisplayName("M1-T01: the application's directory comes next")
    @ValueSource(booleans = {true, false})
    void applicationDirectoryComesNext(boolean empty) throws IOException {
        Path library = Files.copy(LIBRARY, directory.resolve(FILE_NAME));

        var loaded = new LibraryLoader(empty ? "" : null, directory, null).load();

        assertThat(loaded.source().library()).isEqualTo(library);
        assertThat(loaded.source().origin()).isEqualTo(Origin.APPLICATION_DIRECTORY);
    }

    @Test
    void aThreadThatIsInterruptedLoadsTheLibraryToo() {
        Thread.currentThread().interrupt();
        try {
            var loaded = new LibraryLoader(LIBRARY.toString(), directory, null).load();

            assertThat(loaded.functions().abiVersion()).isEqualTo(LibraryLoader.ABI_VERSION);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    @DisplayName("M1-T01: a library that is named and missing is not replaced by another")
    void aNamedLibraryIsNotReplaced() throws IOException {
        Files.copy(LIBRARY, directory.resolve(FILE_NAME));
        Path missing = directory.resolve("missing.so");

        assertThatExceptionOfType(LibraryLoadException.class)
                .isThrownBy(() -> new LibraryLoader(missing.toString(), directory, null).load())
                .withMessageContaining(missing + " (from POLARS_BRIDGE_LIB): there is no such file")
                .satisfies(
                        failure ->
                                assertThat(failure.detail().path()).isEqualTo(missing.toString()));
    }

    @Test
    void aRelativePathIsRefused() {
        assertThatExceptionOfType(LibraryLoadException.class)
                .isThrownBy(() -> new LibraryLoader("libpolars_bridge.so", directory, null).load())
                .withMessageContaining("relative path")
                .withMessageContaining("absolute path");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InProcessEngine.load(Path.of("libpolars_bridge.so")));
    }

    @Test
    void withoutAnyLibraryThePathThatWasTriedIsNamed() {
        assertThatExceptionOfType(LibraryLoadException.class)
                .isThrownBy(() -> new LibraryLoader(null, directory, null).load())
                .withMessageContaining(directory.resolve(FILE_NAME).toString())
                .withMessageContaining("there is no such file")
                .withMessageContaining("POLARS_BRIDGE_LIB");
    }

    @Test
    @DisplayName("M1-T03: a library with another ABI version is refused before anything is called")
    void anotherAbiVersionIsRefused() {
        Path other = TestEngine.library("bridge_test_engine_abi_999");

        assertThatExceptionOfType(AbiMismatchException.class)
                .isThrownBy(() -> LibraryLoader.load(other, Origin.PROGRAM))
                .withMessageContaining("speaks version 999")
                .withMessageContaining("upgrade the jar");
    }

    @Test
    void anEmptyFileIsNoLibrary() throws IOException {
        assertThatLoadFails(Files.createFile(directory.resolve("empty.so")));
    }

    @Test
    void aTextIsNoLibrary() throws IOException {
        assertThatLoadFails(
                Files.writeString(directory.resolve("text.so"), "not a library".repeat(100)));
    }

    @Test
    void aDirectoryIsNoLibrary() {
        assertThatLoadFails(directory);
    }

    @Test
    void anotherProcessorsLibraryIsRefused() throws IOException {
        Path library = Files.copy(LIBRARY, directory.resolve("foreign.so"));
        try (RandomAccessFile file = new RandomAccessFile(library.toFile(), "rw")) {
            file.seek(18);
            file.write(0xf3);
            file.write(0x00);
        }
        assertThatLoadFails(library);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aLibraryThatIsCutOffIsRefusedWhereverTheCutIs() throws IOException {
        long size = Files.size(LIBRARY);
        for (int i = 0; i < 200; i++) {
            long cut = i < 5 ? size - 1 - i : ThreadLocalRandom.current().nextLong(size);
            Path library = directory.resolve("cut" + i + ".so");
            Files.copy(LIBRARY, library);
            try (RandomAccessFile file = new RandomAccessFile(library.toFile(), "rw")) {
                file.setLength(cut);
            }

            assertThatLoadFails(library);
            Files.delete(library);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anotherLibraryIsRefused() {
        Path java = Path.of(System.getProperty("java.home"), "lib", "libjava.so");

        assertThatExceptionOfType(LibraryLoadException.class)
                .isThrownBy(() -> LibraryLoader.load(java, Origin.PROGRAM))
                .withMessageContaining("bridge_abi_version");
    }

    private static void assertThatLoadFails(Path library) {
        assertThatExceptionOfType(LibraryLoadException.class)
                .isThrownBy(() -> LibraryLoader.load(library, Origin.PROGRAM))
                .withMessageContaining(library.toString())
                .withMessageContaining("POLARS_BRIDGE_LIB");
    }
}
