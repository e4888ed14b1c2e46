// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.wire;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Writes Java's arrays of numbers: lists in Python.
final class ColumnWriter {
    private ColumnWriter() {}

    static void longs(JsonGenerator json, long[] items) throws IOException {
        byte[] bytes = new byte[Math.multiplyExact(items.length, Long.BYTES)];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().put(items);
        column(json, "int64", items.length, bytes);
    }

    static void ints(JsonGenerator json, int[] items) throws IOException {
        longs(json, Arrays.stream(items).asLongStream().toArray());
    }

    static void doubles(JsonGenerator json, double[] items) throws IOException {
        byte[] bytes = new byte[Math.multiplyExact(items.length, Double.BYTES)];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().put(items);
        column(json, "float64", items.length, bytes);
    }

    private static void column(JsonGenerator json, String dtype, int count, byte[] bytes)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("$", "column");
        json.writeStringField("dtype", dtype);
        json.writeNumberField("n", count);
        json.writeBinaryField("v", bytes);
        json.writeEndObject();
    }
}
