// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static java.util.Objects.requireNonNull;

import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.arrow.ipc.ArrowIpc;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.error.ArrowImportException;
import dev.kakehashi.options.IpcSinkOptions;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// One type may lie in memory in several ways: texts as views, as Polars has them, or as offsets.
@DisplayName("Batches that are laid out differently")
class MixedLayoutsTest {
    private static final List<@Nullable String> TEXTS =
            Arrays.asList("a", null, "a text that is too long for a view");

    @TempDir Path folder;
    private ArrowBatch views = textsAsViews();
    private ArrowBatch offsets = views;

    private static ArrowBatch textsAsViews() {
        return ArrowBatch.builder().add("t", DataType.STRING, TEXTS).build().share();
    }

    @BeforeEach
    void make() throws IOException {
        Path file = folder.resolve("offsets.arrow");
        try (DataFrame frame = DataFrame.fromColumns(Map.of("t", TEXTS))) {
            frame.lazy()
                    .sinkIpc(
                            file,
                            IpcSinkOptions.DEFAULTS.withOldestCompatibility(true),
                            QueryOptions.DEFAULTS);
        }
        try (ArrowStream stream = ArrowIpc.open(file)) {
            offsets = requireNonNull(stream.next()).share();
        }
        // Views have 16 bytes for each row.
        assertThat(views.column("t").buffers().get(1).byteSize()).isEqualTo(3 * 16);
        assertThat(offsets.column("t").buffers().get(1).byteSize()).isLessThan(3 * 16);
    }

    @AfterEach
    void free() {
        views.close();
        offsets.close();
    }

    @Test
    @DisplayName("are one input when they are all there")
    void list() {
        assertThat(texts(List.of(views, offsets, views))).isEqualTo(thrice());
        assertThat(texts(List.of(offsets, views, offsets))).isEqualTo(thrice());
    }

    @Test
    @DisplayName("are one input when they come one by one and the first is as Polars has it")
    void streamOfViewsFirst() {
        assertThat(streamed(List.of(views, offsets, views))).isEqualTo(thrice());
    }

    @Test
    @DisplayName(
            "are refused when they come one by one and what was told of the first is not Polars'"
                    + " own")
    void streamOfOffsetsFirst() {
        assertThatExceptionOfType(ArrowImportException.class)
                .isThrownBy(() -> streamed(List.of(offsets, views)))
                .withMessageContaining("Batch 1")
                .withMessageContaining("'t'");
    }

    private static List<@Nullable String> thrice() {
        List<@Nullable String> thrice = new ArrayList<>(TEXTS);
        thrice.addAll(TEXTS);
        thrice.addAll(TEXTS);
        return thrice;
    }

    private static List<@Nullable String> texts(List<ArrowBatch> batches) {
        Schema schema = batches.getFirst().schema();
        return texts(Polars.scanArrow(schema, () -> ArrowStream.of(schema, whole(batches))));
    }

    private static List<@Nullable String> streamed(List<ArrowBatch> batches) {
        Schema schema = batches.getFirst().schema();
        return texts(
                Polars.scanArrow(schema, () -> new OneByOne(whole(batches).iterator(), schema)));
    }

    private record OneByOne(Iterator<ArrowBatch> batches, Schema schema) implements ArrowStream {
        @Override
        public @Nullable ArrowBatch next() {
            return batches.hasNext() ? batches.next() : null;
        }

        @Override
        public void close() {
            batches.forEachRemaining(ArrowBatch::close);
        }
    }

    private static List<ArrowBatch> whole(List<ArrowBatch> batches) {
        return batches.stream().map(batch -> batch.slice(0, batch.rowCount())).toList();
    }

    private static List<@Nullable String> texts(LazyFrame query) {
        try (DataFrame frame = query.collect()) {
            return Arrays.asList(frame.column("t").toStringArray());
        }
    }
}
