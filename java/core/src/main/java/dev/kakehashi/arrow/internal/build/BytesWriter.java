// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.build;

import dev.kakehashi.DataType;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.MemoryGroup;
import dev.kakehashi.arrow.internal.Utf8;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/// Writes text and byte strings as views.
final class BytesWriter extends ColumnWriter {
    private static final int INLINE = 12;

    private final GrowableBuffer views;
    private final List<GrowableBuffer> blocks = new ArrayList<>();
    private final boolean text;

    BytesWriter(DataType type, MemoryGroup memory) {
        super(type, memory);
        this.views = new GrowableBuffer(memory);
        this.text = type.equals(DataType.STRING);
    }

    @Override
    void write(Object value) {
        writeBytes(
                switch (value) {
                    case CharSequence characters when text -> Utf8.encode(characters.toString());
                    case byte[] bytes when !text -> bytes;
                    case MemorySegment bytes when !text -> bytes.toArray(ValueLayout.JAVA_BYTE);
                    default -> throw unfit(value);
                });
    }

    private void writeBytes(byte[] bytes) {
        views.putInt(bytes.length);
        if (bytes.length <= INLINE) {
            views.putBytes(bytes);
            views.putZeros(INLINE - bytes.length);
            return;
        }
        for (int i = 0; i < 4; i++) {
            views.putByte(bytes[i]);
        }
        // An offset has 31 bits.
        if (blocks.isEmpty() || blocks.getLast().size() + bytes.length > Integer.MAX_VALUE) {
            blocks.add(new GrowableBuffer(memory()));
        }
        views.putInt(blocks.size() - 1);
        views.putInt((int) blocks.getLast().size());
        blocks.getLast().putBytes(bytes);
    }

    @Override
    void writeNull() {
        views.putZeros(16);
    }

    @Override
    public ArrayData finish() {
        MemorySegment[] buffers = new MemorySegment[2 + blocks.size()];
        buffers[0] = validity();
        buffers[1] = views.segment();
        for (int i = 0; i < blocks.size(); i++) {
            buffers[i + 2] = blocks.get(i).segment();
        }
        return ArrayData.flat(layout(), length(), nullCount(), buffers);
    }
}
