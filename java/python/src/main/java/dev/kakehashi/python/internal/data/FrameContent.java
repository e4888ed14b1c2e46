// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.data;

import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowArray;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ipc.ArrowIpc;
import dev.kakehashi.arrow.ipc.ArrowWriter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A frame on its way to Python: where each part of it goes. Plain columns lie in one piece each,
/// all others in an Arrow IPC stream; every part begins at a multiple of 64 bytes.
final class FrameContent {
    private static final long ALIGNMENT = 64;

    private final Schema schema;
    private final List<ArrowBatch> batches;
    private final long rows;
    private final List<PlainColumn> plain = new ArrayList<>();
    private final int[] others;
    private final long streamOffset;
    private final long streamBytes;

    /// @param arrays whether numpy is to have what columns it can
    FrameContent(Schema schema, List<ArrowBatch> batches, boolean arrays) {
        this.schema = schema;
        this.batches = batches;
        this.rows = batches.stream().mapToLong(ArrowBatch::rowCount).sum();
        long end = 0;
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < schema.size(); i++) {
            int position = i;
            Field field = schema.field(i);
            String type = arrays ? PlainType.of(field.type()) : null;
            List<ArrowArray> pieces =
                    type == null
                            ? List.of()
                            : batches.stream().map(batch -> batch.column(position)).toList();
            if (type != null && PlainType.isPlain(pieces)) {
                PlainColumn column = new PlainColumn(field.name(), type, end, pieces);
                plain.add(column);
                end = padded(end + column.bytes());
            } else {
                left.add(i);
            }
        }
        this.others = left.stream().mapToInt(Integer::intValue).toArray();
        this.streamOffset = end;
        this.streamBytes = hasStream() ? writeStream(SegmentChannel.counting()) : 0;
    }

    private boolean hasStream() {
        return others.length > 0 || plain.isEmpty();
    }

    private static long padded(long bytes) {
        return (bytes + ALIGNMENT - 1) & -ALIGNMENT;
    }

    /// {@return bytes of the whole}
    long bytes() {
        return streamOffset + streamBytes;
    }

    /// Writes it to the start of this memory.
    void write(MemorySegment memory) {
        plain.forEach(column -> column.write(memory));
        if (hasStream()) {
            writeStream(SegmentChannel.into(memory.asSlice(streamOffset, streamBytes)));
        }
    }

    private long writeStream(SegmentChannel channel) {
        Schema written =
                Schema.of(
                        IntStream.of(others).mapToObj(position -> schema.field(position)).toList());
        try (ArrowWriter writer = ArrowIpc.streamWriter(channel, written)) {
            for (ArrowBatch batch : batches) {
                writer.write(batch.select(others));
            }
            writer.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot be written", impossible);
        }
        return channel.position();
    }

    /// {@return what the worker has to know to read it}
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("bytes", bytes());
        told.put("rows", rows);
        told.put("names", schema.names());
        told.put("plain", plain.stream().map(PlainColumn::told).toList());
        if (hasStream()) {
            told.put("stream", List.of(streamOffset, streamBytes));
        } else {
            told.put("stream", null);
        }
        return told;
    }
}
