// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.KakehashiException;
import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.error.ArrowImportException;
import dev.kakehashi.testing.ArrowText;
import dev.kakehashi.testing.RandomData;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

@DisplayName("Damaged Arrow data")
final class DamagedArrowTest {
    private static byte[] stream(Schema schema, RandomData data) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ArrowWriter writer = ArrowIpc.streamWriter(bytes, schema);
                ArrowBatch batch = data.batch(schema, schema.size() == 0 ? 0 : 20)) {
            writer.write(batch);
            writer.finish();
        }
        return bytes.toByteArray();
    }

    @Test
    @DisplayName("that is cut off is an error, except before a message, where a stream may end")
    void truncated() throws IOException {
        RandomData data = new RandomData(5);
        byte[] bytes = stream(Schema.of(new dev.kakehashi.Field("a", DataType.STRING)), data);
        int accepted = 0;
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            boolean whole = reads(() -> ArrowIpc.read(MemorySegment.ofArray(cut)));
            assertThat(reads(() -> ArrowIpc.read(new ByteArrayInputStream(cut)))).isEqualTo(whole);
            accepted += whole ? 1 : 0;
        }
        assertThat(accepted).as("after the schema, after the batch").isEqualTo(2);
    }

    private interface Opening {
        ArrowStream open();
    }

    private static boolean reads(Opening opening) {
        try (ArrowStream stream = opening.open()) {
            return !ArrowText.whole(stream).isEmpty();
        } catch (ArrowImportException refused) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("found")
    @DisplayName("that a fuzzer found is read, or refused, and does no harm")
    void foundByAFuzzer(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try (ArrowStream stream = ArrowIpc.read(MemorySegment.ofArray(bytes));
                DataFrame frame = DataFrame.fromArrow(stream)) {
            assertThat(frame.toString()).isNotEmpty();
        } catch (KakehashiException refused) {
            assertThat(refused).isInstanceOf(ArrowImportException.class);
        }
    }

    static List<Path> found() throws IOException {
        try (Stream<Path> files =
                Files.list(Path.of("src/test/resources/dev/kakehashi/arrow/ipc/found"))) {
            return files.toList();
        }
    }

    @Test
    @DisplayName("in any byte is read, or refused, and does no harm")
    void flipped() throws IOException {
        Random chance = new Random(11);
        int refused = 0;
        for (int seed = 0; seed < 60; seed++) {
            RandomData data = new RandomData(seed);
            byte[] bytes = stream(data.schema(), data);
            for (int flips = 0; flips < 60; flips++) {
                byte[] damaged = bytes.clone();
                damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt();
                try (ArrowStream stream = ArrowIpc.read(MemorySegment.ofArray(damaged))) {
                    ArrowText.whole(stream);
                } catch (KakehashiException error) {
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    @DisplayName("says what it is when it is none")
    void foreign(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "name,value\na,1\n");
        Path empty = Files.createFile(folder.resolve("empty"));
        Path magic = Files.writeString(folder.resolve("magic"), "ARROW1\0\0");
        for (Path file : List.of(text, empty, magic)) {
            assertThatThrownBy(() -> ArrowIpc.open(file)).isInstanceOf(ArrowImportException.class);
        }
        assertThatThrownBy(() -> ArrowIpc.open(folder.resolve("missing")))
                .isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("is not left behind by a writer that fails")
    void unfinished(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("kept.arrow"), "what was there before");
        Schema schema = Schema.of(new dev.kakehashi.Field("a", DataType.INT64));
        try (ArrowWriter writer = ArrowIpc.fileWriter(file, schema);
                ArrowBatch other = ArrowBatch.builder().add("b", 1L).build()) {
            assertThatThrownBy(() -> writer.write(other))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        assertThat(file).hasContent("what was there before");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
