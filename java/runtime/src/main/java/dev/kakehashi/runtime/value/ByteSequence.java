package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Repr;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/// What bytes and bytearray have in common.
public abstract sealed class ByteSequence implements Iterable<Long>, Comparable<ByteSequence>
        permits Bytes, ByteArray {
    byte[] content;
    int size;

    ByteSequence(byte[] content) {
        this.content = content;
        this.size = content.length;
    }

    /// {@return the same type with this content}
    abstract ByteSequence fresh(byte[] content);

    /// {@return the same type with this content, which now belongs to it}
    public final ByteSequence with(byte[] bytes) {
        return fresh(bytes);
    }

    /// {@return the number of bytes}
    public final int size() {
        return size;
    }

    /// {@return a copy of the bytes}
    public final byte[] toArray() {
        return Arrays.copyOf(content, size);
    }

    /// {@return the byte at an index that is not negative, from 0 to 255}
    public final int at(int index) {
        return content[index] & 0xff;
    }

    /// {@return the bytes from an index to before another, of the same type; no negative ones}
    public final ByteSequence copyOf(int from, int to) {
        return fresh(Arrays.copyOfRange(content, from, to));
    }

    /// {@return where a part begins between two indices, or -1}
    public final int find(ByteSequence part, int from, int to) {
        for (int i = from; i <= to - part.size; i++) {
            if (Arrays.equals(content, i, i + part.size, part.content, 0, part.size)) {
                return i;
            }
        }
        return -1;
    }

    /// {@return this and another one behind it, of this type}
    public final ByteSequence concatenate(ByteSequence other) {
        byte[] both = new byte[Math.addExact(size, other.size)];
        System.arraycopy(content, 0, both, 0, size);
        System.arraycopy(other.content, 0, both, size, other.size);
        return fresh(both);
    }

    /// {@return this several times, up to a length}
    public final ByteSequence repeat(int length) {
        byte[] all = new byte[length];
        for (int i = 0; i < length; i += size) {
            System.arraycopy(content, 0, all, i, size);
        }
        return fresh(all);
    }

    /// {@return whether both have the same bytes}
    public final boolean sameBytes(ByteSequence other) {
        return Arrays.equals(content, 0, size, other.content, 0, other.size);
    }

    /// {@return how both compare, by bytes from 0 to 255}
    @Override
    public final int compareTo(ByteSequence other) {
        return Arrays.compareUnsigned(content, 0, size, other.content, 0, other.size);
    }

    /// {@return Python's hash}
    public final long pythonHash() {
        // The text of the same bytes has another hash than these only in CPython's ASCII; nothing
        // depends on it.
        return Equality.hash(new String(content, 0, size, StandardCharsets.ISO_8859_1));
    }

    @Override
    public final Iterator<Long> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public Long next() {
                if (next >= size) {
                    throw new NoSuchElementException();
                }
                return (long) at(next++);
            }
        };
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof ByteSequence bytes && sameBytes(bytes);
    }

    @Override
    public final int hashCode() {
        return Long.hashCode(pythonHash());
    }

    @Override
    public final String toString() {
        return Repr.of(this);
    }
}
