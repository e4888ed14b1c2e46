// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kakehashi.DataType;
import dev.kakehashi.error.ArrowImportException;
import dev.kakehashi.testing.CStreams;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

@DisplayName("Text of a foreign program")
final class InvalidUtf8Test {
    private final CStreams producer = new CStreams();
    private final List<ArrowBatch> made = new ArrayList<>();

    @AfterEach
    void free() {
        producer.close();
        made.forEach(ArrowBatch::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "caf\u00e9", "a text longer than the view: caf\u00e9 au lait"})
    @DisplayName("that is not UTF-8 is an error and never other characters")
    void refused(String text) {
        byte[] latin = text.getBytes(ISO_8859_1);
        try (ArrowBatch batch = textOf(latin)) {
            ArrowArray column = batch.column("t");

            assertThatExceptionOfType(ArrowImportException.class)
                    .isThrownBy(() -> column.getString(0))
                    .withMessageContaining("not UTF-8")
                    .withMessageContaining("byte " + text.indexOf('é'));
            assertThatExceptionOfType(ArrowImportException.class).isThrownBy(column::toStringArray);
            assertThat(column.getBytes(0)).isEqualTo(latin);
        }
    }

    @Test
    @DisplayName("may have replacement characters of its own")
    void replacementCharacters() {
        try (ArrowBatch batch = textOf("a\ufffdb".getBytes(UTF_8))) {
            assertThat(batch.column("t").getString(0)).isEqualTo("a\ufffdb");
        }
    }

    /// Bytes with the schema of a text: both are laid out alike.
    private ArrowBatch textOf(byte[] bytes) {
        made.add(ArrowBatch.builder().add("t", DataType.BINARY, List.of(bytes)).build());
        made.add(ArrowBatch.builder().add("t", DataType.STRING, List.of("")).build());
        return ArrowBatch.importFrom(
                producer.array(made.getFirst()), producer.schema(made.getLast()));
    }
}
