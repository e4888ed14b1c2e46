// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kakehashi.engine.LibrarySource.Origin;
import dev.kakehashi.error.LibraryLoadException;
import dev.kakehashi.internal.files.CacheFolder;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

@DisplayName("A native library in a jar")
class PackedLibraryTest {
    private static final Path LIBRARY = TestEngine.library("bridge_test_engine");
    private static final Platform PLATFORM = Platform.current();

    @TempDir Path folder;
    private Path home;
    private Path temporary;

    @BeforeEach
    void folders() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        temporary = Files.createDirectory(folder.resolve("temporary"));
    }

    private PackedLibraries packed(Path jar) throws IOException {
        URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
        CacheFolder cache = new CacheFolder(null, home.toString(), temporary.toString(), "someone");
        return new PackedLibraries(loader, PLATFORM, cache);
    }

    private static String hash(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private Path jar(String description) throws IOException {
        // A name of its own, as jars are cached by name.
        Path jar = Files.createTempDirectory(folder, "jars").resolve("natives.jar");
        try (FileSystem zip =
                FileSystems.newFileSystem(
                        URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            Path inside = zip.getPath("META-INF", "kakehashi", PLATFORM.toString());
            Files.createDirectories(inside);
            Files.copy(LIBRARY, inside.resolve(LIBRARY.getFileName().toString()));
            Files.writeString(inside.resolve("library.properties"), description);
        }
        return jar;
    }

    private Path jar() throws Exception {
        return jar(
                "file=%s\nsha256=%s\n"
                        .formatted(LIBRARY.getFileName(), hash(Files.readAllBytes(LIBRARY))));
    }

    @Test
    void isLoadedFromAFolderThatOnlyTheUserCanEnter() throws Exception {
        LibraryLoader.Loaded loaded = packed(jar()).load().orElseThrow();

        Path library = loaded.source().library();
        assertThat(loaded.source().origin()).isEqualTo(Origin.JAR);
        assertThat(library).startsWith(home.resolve(".cache/kakehashi/native"));
        assertThat(library).hasSameBinaryContentAs(LIBRARY);
        assertThat(loaded.functions().abiVersion()).isEqualTo(LibraryLoader.ABI_VERSION);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isKeptWhereOthersCannotWrite() throws Exception {
        Path library = packed(jar()).load().orElseThrow().source().library();

        for (Path parent = library.getParent();
                !parent.endsWith(".cache");
                parent = parent.getParent()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void isUnpackedAgainWhenItsFileWasChanged() throws Exception {
        Path jar = jar();
        Path library = packed(jar).load().orElseThrow().source().library();
        Files.write(library.resolveSibling("other"), new byte[] {1});
        Files.move(
                library.resolveSibling("other"),
                library,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        Path again = packed(jar).load().orElseThrow().source().library();

        assertThat(again).isEqualTo(library).hasSameBinaryContentAs(LIBRARY);
    }

    @Test
    void isUnpackedByManyAtOnce() throws Exception {
        Path jar = jar();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Path> load = () -> packed(jar).load().orElseThrow().source().library();
            for (Future<Path> library : threads.invokeAll(List.of(load, load, load, load, load))) {
                assertThat(library.get()).hasSameBinaryContentAs(LIBRARY);
            }
        }
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void isRefusedWhenItIsNotWhatTheJarSays() throws Exception {
        Path jar = jar("file=%s\nsha256=%s\n".formatted(LIBRARY.getFileName(), "0".repeat(64)));

        assertThatExceptionOfType(LibraryLoadException.class)
                .isThrownBy(() -> packed(jar).load())
                .withMessageContaining("the jar is damaged")
                .withMessageContaining("POLARS_BRIDGE_LIB");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
        }
    }

    @Test
    void isRefusedWhenItsDescriptionIsDamaged() throws Exception {
        Path jar = jar("file=%s\n".formatted(LIBRARY.getFileName()));
        assertThatExceptionOfType(LibraryLoadException.class)
                .isThrownBy(() -> packed(jar).load())
                .withMessageContaining("'sha256'");

        Path other = jar("file=missing.so\nsha256=00\n");
        assertThatExceptionOfType(LibraryLoadException.class)
                .isThrownBy(() -> packed(other).load())
                .withMessageContaining("missing.so");
    }

    @Test
    void goesBesideTheTemporaryFilesWhereThereIsNoHome() throws Exception {
        // A file where the folder should be: nobody can make a folder there, not even root.
        Files.writeString(home.resolve(".cache"), "");

        Path library = packed(jar()).load().orElseThrow().source().library();

        assertThat(library).startsWith(temporary.resolve("kakehashi-someone"));
    }

    @Test
    void namesAllFoldersThatWereTried() throws Exception {
        Files.writeString(home.resolve(".cache"), "");
        Files.delete(temporary);
        Files.writeString(temporary, "");

        assertThatExceptionOfType(LibraryLoadException.class)
                .isThrownBy(() -> packed(jar()).load())
                .withMessageContaining(home.resolve(".cache").toString())
                .withMessageContaining(temporary.toString())
                .withMessageContaining("XDG_CACHE_HOME");
    }

    @Test
    void isNotLookedForWhereTheApplicationHasOneBesideIt() throws Exception {
        Path beside = Files.copy(LIBRARY, folder.resolve(System.mapLibraryName("polars_bridge")));

        var loaded = new LibraryLoader(null, folder, packed(jar())).load();

        assertThat(loaded.source().library()).isEqualTo(beside);
        Files.delete(beside);
        assertThat(new LibraryLoader(null, folder, packed(jar())).load().source().origin())
                .isEqualTo(Origin.JAR);
    }
}
