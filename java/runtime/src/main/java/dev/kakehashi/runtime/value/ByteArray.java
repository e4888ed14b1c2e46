package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.IndexError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;

import java.util.Arrays;
import java.util.function.Consumer;

/// Python's bytearray. Not safe for several threads.
@Python("bytearray")
public non-sealed class ByteArray extends ByteSequence {
    /// @param content the bytes, which now belong to it
    protected ByteArray(byte[] content) {
        super(content);
    }

    /// {@return a bytearray with this content, which now belongs to it}
    public static ByteArray of(byte[] content) {
        return new ByteArray(content);
    }

    /// Appends a byte.
    @Python("append(self, item, /)")
    public void append(Object value) {
        appendAll(Bytes.of(new byte[] {byteOf(value)}));
    }

    /// Appends bytes, or ints from 0 to 255.
    @Python("extend(self, iterable_of_ints, /)")
    public void extend(Object values) {
        appendAll(values);
    }

    /// Inserts a byte.
    @Python("insert(self, index, item, /)")
    public void insert(long index, Object value) {
        byteOf(value);
        change(all -> all.insert(index, Int.index(value)));
    }

    /// {@return the byte at an index, which is removed}
    @Python("pop(self, index=-1, /)")
    public long pop(long index) {
        if (size == 0) {
            throw new IndexError("pop from empty bytearray");
        }
        long i = index < 0 ? index + size : index;
        if (i < 0 || i >= size) {
            throw new IndexError("pop index out of range");
        }
        long removed = at((int) i);
        change(all -> all.pop(i));
        return removed;
    }

    /// Removes the first such byte.
    @Python("remove(self, value, /)")
    public void remove(Object value) {
        byte wanted = byteOf(value);
        int at = find(Bytes.of(new byte[] {wanted}), 0, size);
        if (at < 0) {
            throw new ValueError("value not found in bytearray");
        }
        change(all -> all.pop(at));
    }

    /// Turns the order around.
    @Python("reverse(self, /)")
    public void reverse() {
        change(PyList::reverse);
    }

    /// Removes everything.
    @Python("clear(self, /)")
    public void clear() {
        content = new byte[0];
        size = 0;
    }

    /// {@return another bytearray of the same bytes}
    @Python("copy(self, /)")
    public ByteArray copy() {
        return new ByteArray(toArray());
    }

    private static byte byteOf(Object value) {
        return ByteValues.of(Int.index(value), "byte must be in range(0, 256)");
    }

    private void change(Consumer<PyList<Object>> change) {
        PyList<Object> all = PyList.from(this);
        change.accept(all);
        content = ByteValues.of(all);
        size = content.length;
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
            content =
                    Arrays.copyOf(
                            content, Math.max(wanted, content.length + (content.length >> 1)));
        }
    }

    @Override
    ByteArray fresh(byte[] bytes) {
        return new ByteArray(bytes);
    }
}
