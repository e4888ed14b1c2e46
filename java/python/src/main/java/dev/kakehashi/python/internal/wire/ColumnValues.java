// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.wire;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.AbstractList;
import java.util.Base64;
import java.util.List;
import java.util.RandomAccess;

/// A list of equal scalars, as one block.
final class ColumnValues {
    private ColumnValues() {}

    static List<? extends @Nullable Object> read(String dtype, @Nullable Object content)
            throws IOException {
        if (content instanceof List<?> list && (dtype.equals("bool") || dtype.equals("str"))) {
            return list;
        }
        if (!(content instanceof String text)) {
            throw new IOException("a column of %s without its content".formatted(dtype));
        }
        ByteBuffer bytes =
                ByteBuffer.wrap(Base64.getDecoder().decode(text)).order(ByteOrder.LITTLE_ENDIAN);
        return switch (dtype) {
            case "int64" -> {
                long[] items = new long[bytes.remaining() / Long.BYTES];
                bytes.asLongBuffer().get(items);
                yield new Longs(items);
            }
            case "float64" -> {
                double[] items = new double[bytes.remaining() / Double.BYTES];
                bytes.asDoubleBuffer().get(items);
                yield new Doubles(items);
            }
            default -> throw new IOException("an unknown type of column: " + dtype);
        };
    }

    private static final class Longs extends AbstractList<Object> implements RandomAccess {
        private final long[] items;

        Longs(long[] items) {
            this.items = items;
        }

        @Override
        public Object get(int index) {
            return items[index];
        }

        @Override
        public int size() {
            return items.length;
        }
    }

    private static final class Doubles extends AbstractList<Object> implements RandomAccess {
        private final double[] items;

        Doubles(double[] items) {
            this.items = items;
        }

        @Override
        public Object get(int index) {
            return items[index];
        }

        @Override
        public int size() {
            return items.length;
        }
    }
}
