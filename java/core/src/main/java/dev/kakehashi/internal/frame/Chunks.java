// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import dev.kakehashi.DataType;
import dev.kakehashi.arrow.ArrowArray;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Arrays of one type that follow each other as if they were one. Immutable.
public final class Chunks {
    private final DataType type;
    private final ArrowArray[] arrays;
    // The position of the first value of each array, and the end.
    private final long[] starts;
    // Where the last value was found: most look-ups go from one value to the next. A race only
    // costs a search.
    private int recent;

    /// @param type the type of all arrays, also where there is none
    /// @param arrays those that have values
    public Chunks(DataType type, List<ArrowArray> arrays) {
        this.type = type;
        this.arrays =
                arrays.stream().filter(array -> array.length() > 0).toArray(ArrowArray[]::new);
        this.starts = new long[this.arrays.length + 1];
        for (int i = 0; i < this.arrays.length; i++) {
            starts[i + 1] = starts[i] + this.arrays[i].length();
        }
    }

    public DataType type() {
        return type;
    }

    public long length() {
        return starts[arrays.length];
    }

    /// {@return the arrays; not to be changed}
    public ArrowArray[] arrays() {
        return arrays;
    }

    public ArrowArray array(int chunk) {
        return arrays[chunk];
    }

    /// {@return the position in the whole of the first value of a chunk}
    public long start(int chunk) {
        return starts[chunk];
    }

    /// {@return the chunk that holds the value}
    ///
    /// @throws IndexOutOfBoundsException when there is no such value
    public int find(long index) {
        int chunk = recent;
        if (chunk < arrays.length && index >= starts[chunk] && index < starts[chunk + 1]) {
            return chunk;
        }
        Objects.checkIndex(index, length());
        int found = Arrays.binarySearch(starts, index);
        chunk = found >= 0 ? found : -found - 2;
        recent = chunk;
        return chunk;
    }

    /// {@return the values from `offset` on}
    ///
    /// @throws IndexOutOfBoundsException when there are not so many
    public Chunks slice(long offset, long length) {
        Objects.checkFromIndexSize(offset, length, length());
        List<ArrowArray> sliced = new ArrayList<>();
        for (int i = 0; i < arrays.length; i++) {
            long from = Math.max(offset, starts[i]);
            long to = Math.min(offset + length, starts[i + 1]);
            if (from < to) {
                sliced.add(arrays[i].slice(from - starts[i], to - from));
            }
        }
        return new Chunks(type, sliced);
    }

    /// {@return what is made of each array, which has as many values as the array}
    public Chunks map(DataType newType, UnaryOperator<ArrowArray> change) {
        return new Chunks(newType, Arrays.stream(arrays).map(change).toList());
    }

    /// Gives each array to the action, with its position in the whole.
    ///
    /// @throws ArithmeticException when a position is above the largest int
    public void forEach(ChunkAction action) {
        for (int i = 0; i < arrays.length; i++) {
            action.accept(arrays[i], Math.toIntExact(starts[i]));
        }
    }

    /// {@return the values as Java objects, in a list that cannot be changed}
    public List<@Nullable Object> toList() {
        List<@Nullable Object> values = new ArrayList<>(Math.toIntExact(length()));
        iterator().forEachRemaining(values::add);
        return Collections.unmodifiableList(values);
    }

    public Iterator<@Nullable Object> iterator() {
        return new Iterator<>() {
            private int chunk;
            private long next;

            @Override
            public boolean hasNext() {
                return chunk < arrays.length;
            }

            @Override
            public @Nullable Object next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                ArrowArray array = arrays[chunk];
                Object value = array.getObject(next++);
                if (next == array.length()) {
                    chunk++;
                    next = 0;
                }
                return value;
            }
        };
    }

    /// What is done with a chunk.
    @FunctionalInterface
    public interface ChunkAction {
        void accept(ArrowArray array, int start);
    }
}
