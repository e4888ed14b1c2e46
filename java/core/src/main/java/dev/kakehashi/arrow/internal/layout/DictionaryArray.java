// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.ArrowArray;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;
import dev.kakehashi.arrow.internal.Failures;

import java.lang.foreign.MemorySegment;
import java.util.Objects;

/// Values as indices into a dictionary.
abstract class DictionaryArray extends LayoutArray {
    private final MemorySegment indices;
    private final char format;
    final ArrowArray dictionary;
    private final boolean nullsInDictionary;

    DictionaryArray(ArrayData data, BufferView view) {
        super(data, view);
        this.indices = FixedArray.values(data, view, data.layout().width());
        this.format = data.layout().format().charAt(0);
        this.dictionary = Arrays.open(Objects.requireNonNull(data.dictionary()), view);
        this.nullsInDictionary = dictionary.nullCount() > 0;
    }

    @Override
    public final long dictionaryIndex(long index) {
        requireValue(index);
        return key(index);
    }

    final long key(long index) {
        long key = storedKey(index);
        if (key < 0 || key >= dictionary.length()) {
            throw Failures.malformed(
                    "an index of %d is outside of its dictionary of %d values"
                            .formatted(key, dictionary.length()));
        }
        return key;
    }

    private long storedKey(long index) {
        return switch (format) {
            case 'c' -> indices.get(FixedArray.BYTE, index);
            case 'C' -> Byte.toUnsignedLong(indices.get(FixedArray.BYTE, index));
            case 's' -> indices.getAtIndex(FixedArray.SHORT, index);
            case 'S' -> Short.toUnsignedLong(indices.getAtIndex(FixedArray.SHORT, index));
            case 'i' -> indices.getAtIndex(FixedArray.INT, index);
            case 'I' -> Integer.toUnsignedLong(indices.getAtIndex(FixedArray.INT, index));
            default -> indices.getAtIndex(FixedArray.LONG, index);
        };
    }

    @Override
    public final boolean isNull(long index) {
        return super.isNull(index) || (nullsInDictionary && dictionary.isNull(key(index)));
    }

    @Override
    public final long nullCount() {
        if (!nullsInDictionary) {
            return super.nullCount();
        }
        long nulls = 0;
        for (long i = 0; i < length(); i++) {
            nulls += isNull(i) ? 1 : 0;
        }
        return nulls;
    }
}
