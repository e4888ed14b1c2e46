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
import java.util.function.IntFunction;

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
                yield new Items(items.length, index -> items[index]);
            }
            case "float64" -> {
                double[] items = new double[bytes.remaining() / Double.BYTES];
                bytes.asDoubleBuffer().get(items);
                yield new Items(items.length, index -> items[index]);
            }
            default -> throw new IOException("an unknown type of column: " + dtype);
        };
    }

    /// Items that become objects when somebody asks for them.
    private static final class Items extends AbstractList<Object> implements RandomAccess {
        private final int size;
        private final IntFunction<Object> items;

        Items(int size, IntFunction<Object> items) {
            this.size = size;
            this.items = items;
        }

        @Override
        public Object get(int index) {
            return items.apply(index);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
