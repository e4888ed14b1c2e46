package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.IndexError;
import dev.kakehashi.runtime.error.TypeError;

import java.util.Arrays;

/// Python's bytearray. Not safe for several threads.
@Python("bytearray")
public final class ByteArray extends ByteSequence {
    private ByteArray(byte[] content) {
        super(content);
    }

    /// {@return a bytearray with this content, which now belongs to it}
    public static ByteArray of(byte[] content) {
        return new ByteArray(content);
    }

    /// Appends the bytes of another sequence, or ints from 0 to 255.
    ///
    /// @return itself
    public ByteArray appendAll(Object values) {
        ByteSequence more =
                values instanceof ByteSequence bytes ? bytes : Bytes.of(ByteValues.of(values));
        reserve(more.size);
        System.arraycopy(more.content, 0, content, size, more.size);
        size += more.size;
        return this;
    }

    /// Does `bytes[key] = value`.
    public void set(Object key, Object value) {
        if (key instanceof PySlice slice) {
            ByteSequence bytes =
                    value instanceof ByteSequence some ? some : Bytes.of(ByteValues.of(value));
            PyList<Object> all = PyList.from(this);
            dev.kakehashi.runtime.Operator.setItem(all, slice, PyList.from(bytes));
            content = ByteValues.of(all);
            size = content.length;
            return;
        }
        content[checked(key)] = ByteValues.of(Int.index(value), "byte must be in range(0, 256)");
    }

    /// Does `del bytes[key]`.
    public void delete(Object key) {
        PyList<Object> all = PyList.from(this);
        if (!(key instanceof PySlice)) {
            checked(key);
        }
        dev.kakehashi.runtime.Operator.delItem(all, key);
        content = ByteValues.of(all);
        size = content.length;
    }

    private int checked(Object key) {
        Number index = Int.indexOrNull(key);
        if (index == null) {
            throw new TypeError(
                    "bytearray indices must be integers or slices, not " + Repr.typeName(key));
        }
        long i = index.longValue() < 0 ? index.longValue() + size : index.longValue();
        if (i < 0 || i >= size) {
            throw new IndexError("bytearray index out of range");
        }
        return (int) i;
    }

    private void reserve(int room) {
        int wanted = Math.addExact(size, room);
        if (wanted > content.length) {
            content = Arrays.copyOf(content, Math.max(wanted, content.length + (content.length >> 1)));
        }
    }

    @Override
    ByteArray fresh(byte[] bytes) {
        return new ByteArray(bytes);
    }
}
