// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.build;

import dev.kakehashi.DataType;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.MemoryGroup;

import java.lang.foreign.MemorySegment;

/// Writes values of one width.
final class FixedWriter extends ColumnWriter {
    private final GrowableBuffer values;
    private final ValueEncoder encoder;
    private final long width;

    FixedWriter(DataType type, MemoryGroup memory) {
        super(type, memory);
        this.values = new GrowableBuffer(memory);
        this.encoder = ValueEncoder.of(type);
        this.width = layout().width();
    }

    @Override
    void write(Object value) {
        try {
            encoder.write(value, values);
        } catch (ClassCastException otherType) {
            throw unfit(value);
        } catch (ArithmeticException lossy) {
            throw new IllegalArgumentException(
                    "Value %d, %s, does not fit a column of type %s without loss: round or cast it first, or choose a wider type"
                            .formatted(length(), value, type()),
                    lossy);
        }
    }

    @Override
    void writeNull() {
        values.putZeros(width);
    }

    @Override
    public void appendLong(long value) {
        if (type().equals(DataType.INT64)) {
            values.putLong(value);
            appended(1);
        } else {
            append(value);
        }
    }

    @Override
    public void appendDouble(double value) {
        if (type().equals(DataType.FLOAT64)) {
            values.putLong(Double.doubleToRawLongBits(value));
            appended(1);
        } else {
            append(value);
        }
    }

    @Override
    public void appendRaw(MemorySegment raw, long count) {
        if (raw.byteSize() != count * width) {
            throw new IllegalArgumentException(
                    "%d values of type %s take %d bytes, not %d"
                            .formatted(count, type(), count * width, raw.byteSize()));
        }
        values.putAll(raw);
        appended(count);
    }

    @Override
    public ArrayData finish() {
        return ArrayData.flat(layout(), length(), nullCount(), validity(), values.segment());
    }
}
