package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.IndexError;
import dev.kakehashi.runtime.error.MemoryError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;

import java.util.Arrays;
import java.util.Iterator;

/// Python's list. Lists of ints that fit 64 bits, of floats and of bools keep them unboxed, whoever
/// holds the list; the accessors for primitives read them without a box.
///
/// Indices are Python's: negative ones count from the end. Not safe for several threads.
///
/// @param <E> the elements, as far as they are known
@Python("list")
public class PyList<E> extends ListStore<E> implements Iterable<E> {
    /// An empty list.
    public PyList() {}

    /// {@return a list of these elements}
    @SafeVarargs
    public static <E> PyList<E> of(E... elements) {
        PyList<E> list = new PyList<>();
        for (E element : elements) {
            list.append(element);
        }
        return list;
    }

    /// {@return a list of these ints}
    public static PyList<Long> ofLongs(long... elements) {
        PyList<Long> list = new PyList<>();
        list.longs = elements;
        list.size = elements.length;
        return list;
    }

    /// {@return a list of these floats}
    public static PyList<Double> ofDoubles(double... elements) {
        PyList<Double> list = new PyList<>();
        list.doubles = elements;
        list.size = elements.length;
        return list;
    }

    /// {@return a list of these bools}
    public static PyList<Boolean> ofBooleans(boolean... elements) {
        PyList<Boolean> list = new PyList<>();
        list.booleans = elements;
        list.size = elements.length;
        return list;
    }

    /// {@return a list with the items of an iterable: `list(values)`}
    public static <E> PyList<E> from(Object values) {
        PyList<E> list = new PyList<>();
        list.extend(values);
        return list;
    }

    /// {@return the number of elements}
    public final int size() {
        return size;
    }

    /// {@return whether there is no element}
    public final boolean isEmpty() {
        return size == 0;
    }

    /// {@return whether it has elements, and all are ints that fit 64 bits}
    public final boolean holdsLongs() {
        return longs != null && size > 0;
    }

    /// {@return whether it has elements, and all are floats}
    public final boolean holdsDoubles() {
        return doubles != null && size > 0;
    }

    /// {@return `list[index]`}
    @SuppressWarnings("unchecked")
    public final E get(long index) {
        return (E) at(checked(index));
    }

    /// {@return `list[index]` of a list of ints}
    public final long getLong(long index) {
        int i = checked(index);
        return longs != null ? longs[i] : (Long) at(i);
    }

    /// {@return `list[index]` of a list of floats}
    public final double getDouble(long index) {
        int i = checked(index);
        return doubles != null ? doubles[i] : ((Number) at(i)).doubleValue();
    }

    /// {@return `list[index]` of a list of bools}
    public final boolean getBoolean(long index) {
        int i = checked(index);
        return booleans != null ? booleans[i] : (Boolean) at(i);
    }

    /// Does `list[index] = value`.
    public final void set(long index, E value) {
        int i = assigned(index);
        accept(value);
        put(i, value);
    }

    /// Does `list[index] = value` in a list of ints.
    public final void setLong(long index, long value) {
        int i = assigned(index);
        if (longs != null) {
            longs[i] = value;
        } else {
            accept(value);
            put(i, value);
        }
    }

    /// Does `list[index] = value` in a list of floats.
    public final void setDouble(long index, double value) {
        int i = assigned(index);
        if (doubles != null) {
            doubles[i] = value;
        } else {
            accept(value);
            put(i, value);
        }
    }

    /// Does `list[index] = value` in a list of bools.
    public final void setBoolean(long index, boolean value) {
        int i = assigned(index);
        if (booleans != null) {
            booleans[i] = value;
        } else {
            accept(value);
            put(i, value);
        }
    }

    /// Appends an element.
    @Python("append(self, object, /)")
    public final void add(E value) {
        append(value);
    }

    /// Appends an int.
    @Python("append(self, object, /)")
    public final void addLong(long value) {
        if (longs != null && size < longs.length) {
            longs[size++] = value;
        } else {
            append(value);
        }
    }

    /// Appends a float.
    @Python("append(self, object, /)")
    public final void addDouble(double value) {
        if (doubles != null && size < doubles.length) {
            doubles[size++] = value;
        } else {
            append(value);
        }
    }

    /// Appends a bool.
    @Python("append(self, object, /)")
    public final void addBoolean(boolean value) {
        if (booleans != null && size < booleans.length) {
            booleans[size++] = value;
        } else {
            append(value);
        }
    }

    /// Appends the items of an iterable.
    @Python("extend(self, iterable, /)")
    public final void extend(Object values) {
        if (values instanceof ListStore<?> other) {
            appendAll(other, 0, other.size);
            return;
        }
        if (values instanceof PyRange range && range.fillsLongs()) {
            take(range.toLongs());
            return;
        }
        if (values instanceof ReversedList<?> reversed) {
            reversed.appendTo(this);
            return;
        }
        for (Object value : Iteration.of(values)) {
            append(value);
        }
    }

    /// Does `list *= times`.
    public final void repeat(long times) {
        int once = size;
        if (times <= 0) {
            clear();
            return;
        }
        if (once > 0 && times > (Integer.MAX_VALUE - 8) / once) {
            throw new MemoryError();
        }
        if (once > 0) {
            int all = (int) (once * times);
            reserve(all - once);
            Object array = array();
            while (size < all) {
                int more = Math.min(size, all - size);
                System.arraycopy(array, 0, array, size, more);
                size += more;
            }
        }
    }

    /// Inserts an element; indices beyond the ends are the ends.
    @Python("insert(self, index, object, /)")
    public final void insert(long index, E value) {
        long from = index < 0 ? Math.max(0, index + size) : Math.min(index, size);
        accept(value);
        int at = (int) from;
        move(at, at + 1);
        put(at, value);
    }

    /// {@return the last element, which is removed}
    @Python("pop(self, index=-1, /)")
    public final E pop() {
        if (size == 0) {
            throw new IndexError("pop from empty list");
        }
        return removeAt(size - 1);
    }

    /// {@return the element at an index, which is removed}
    @Python("pop(self, index=-1, /)")
    public final E pop(long index) {
        if (size == 0) {
            throw new IndexError("pop from empty list");
        }
        long i = index < 0 ? index + size : index;
        if (i < 0 || i >= size) {
            throw new IndexError("pop index out of range");
        }
        return removeAt((int) i);
    }

    @SuppressWarnings("unchecked")
    private E removeAt(int index) {
        E removed = (E) at(index);
        if (index == size - 1) {
            size--;
            if (objects != null) {
                objects[size] = null;
            }
        } else {
            move(index + 1, index);
        }
        return removed;
    }

    /// Removes the first element that is equal.
    @Python("remove(self, value, /)")
    public final void remove(Object value) {
        int at = find(value, 0, size);
        if (at < 0) {
            throw new ValueError("list.remove(x): x not in list");
        }
        removeAt(at);
    }

    /// {@return `list[start:stop]`, a new list}
    public final PyList<E> slice(long start, long stop) {
        int from = bound(start);
        return copyOf(from, Math.max(from, bound(stop)));
    }

    /// {@return `list[start:]`, a new list}
    public final PyList<E> from(long start) {
        return copyOf(bound(start), size);
    }

    /// Does `list[start:stop] = values`.
    public final void setSlice(long start, long stop, Object values) {
        int from = bound(start);
        int to = Math.max(from, bound(stop));
        if (values instanceof ReversedList<?> reversed && reversed.writeTo(this, from, to)) {
            return;
        }
        replace(from, to, sliced(values));
    }

    /// Does `list[start:] = values`.
    public final void setFrom(long start, Object values) {
        PyList<?> items = sliced(values);
        replace(bound(start), size, items);
    }

    private static PyList<?> sliced(Object values) {
        if (!Iteration.isIterable(values)) {
            throw new TypeError("can only assign an iterable");
        }
        return PyList.from(values);
    }

    /// Replaces the elements from an index to before another; no negative ones.
    public final void replace(int from, int to, PyList<?> elements) {
        if (elements.size == to - from && isLike(elements)) {
            if (elements.size > 0) {
                System.arraycopy(elements.array(), 0, array(), from, elements.size);
            }
            return;
        }
        PyList<Object> rest = new PyList<>();
        rest.appendAll(this, to, size);
        size = from;
        if (objects != null) {
            Arrays.fill(
                    objects, from, Math.min(objects.length, from + (to - from) + rest.size), null);
        }
        appendAll(elements, 0, elements.size);
        appendAll(rest, 0, rest.size);
    }

    /// Whether the elements of another list are kept as this one's are.
    private boolean isLike(ListStore<?> other) {
        Object own = array();
        Object others = other.array();
        return own != null && others != null && own.getClass() == others.getClass();
    }

    /// Removes everything.
    @Python("clear(self, /)")
    public final void clear() {
        forget();
    }

    /// {@return the index of the first equal element from `start` to before `stop`}
    @Python("index(self, value, start=0, stop=9223372036854775807, /)")
    public final long index(Object value, long start, long stop) {
        int at = find(value, bound(start), bound(stop));
        if (at < 0) {
            throw new ValueError(Repr.of(value) + " is not in list");
        }
        return at;
    }

    /// {@return the index of the first equal element}
    @Python("index(self, value, start=0, stop=9223372036854775807, /)")
    public final long index(Object value) {
        return index(value, 0, size);
    }

    private int bound(long index) {
        return (int) (index < 0 ? Math.max(0, index + size) : Math.min(index, size));
    }

    /// {@return how many elements are equal to a value}
    @Python("count(self, value, /)")
    public final long count(Object value) {
        long found = 0;
        for (int at = find(value, 0, size); at >= 0; at = find(value, at + 1, size)) {
            found++;
        }
        return found;
    }

    /// {@return `value in list`}
    public final boolean contains(Object value) {
        return find(value, 0, size) >= 0;
    }

    private int find(Object value, int from, int to) {
        if (longs != null && value instanceof Long wanted) {
            long number = wanted;
            for (int i = from; i < to && i < size; i++) {
                if (longs[i] == number) {
                    return i;
                }
            }
            return -1;
        }
        for (int i = from; i < to && i < size; i++) {
            if (Equality.sameOrEqual(at(i), value)) {
                return i;
            }
        }
        return -1;
    }

    /// Sorts by Python's `<`: equal elements stay in order, also with `reverse`.
    @Python("sort(self, *, key=None, reverse=False)")
    public final void sort(PyCallable key, boolean reverse) {
        Sorting.sort(this, key, reverse);
    }

    /// Sorts by Python's `<`.
    @Python("sort(self, *, key=None, reverse=False)")
    public final void sort() {
        Sorting.sort(this, null, false);
    }

    /// Turns the order around.
    @Python("reverse(self, /)")
    public final void reverse() {
        if (longs != null) {
            for (int i = 0, j = size - 1; i < j; i++, j--) {
                long first = longs[i];
                longs[i] = longs[j];
                longs[j] = first;
            }
            return;
        }
        for (int i = 0, j = size - 1; i < j; i++, j--) {
            Object first = at(i);
            put(i, at(j));
            put(j, first);
        }
    }

    /// {@return another list of the same elements}
    @Python("copy(self, /)")
    public final PyList<E> copy() {
        return copyOf(0, size);
    }

    /// {@return another list of the elements from an index to before another; no negative ones}
    public final PyList<E> copyOf(int from, int to) {
        PyList<E> copy = new PyList<>();
        if (from >= to) {
            return copy;
        }
        if (objects != null) {
            copy.objects = Arrays.copyOfRange(objects, from, to);
        } else if (longs != null) {
            copy.longs = Arrays.copyOfRange(longs, from, to);
        } else if (doubles != null) {
            copy.doubles = Arrays.copyOfRange(doubles, from, to);
        } else {
            copy.booleans = Arrays.copyOfRange(booleans, from, to);
        }
        copy.size = to - from;
        return copy;
    }

    /// {@return the elements as a new Java array}
    public final Object[] toArray() {
        if (objects != null) {
            return Arrays.copyOf(objects, size);
        }
        Object[] array = new Object[size];
        for (int i = 0; i < size; i++) {
            array[i] = at(i);
        }
        return array;
    }

    private int checked(long index) {
        long i = index < 0 ? index + size : index;
        if (i < 0 || i >= size) {
            throw new IndexError("list index out of range");
        }
        return (int) i;
    }

    private int assigned(long index) {
        long i = index < 0 ? index + size : index;
        if (i < 0 || i >= size) {
            throw new IndexError("list assignment index out of range");
        }
        return (int) i;
    }

    /// {@return the elements one by one; what is appended meanwhile comes too}
    @Override
    public final Iterator<E> iterator() {
        return new ListIterator<>(this);
    }

    @Override
    public boolean equals(Object other) {
        return Equality.equal(this, other);
    }

    /// Lists are unhashable for Python; Java's collections get along with this.
    @Override
    public int hashCode() {
        return size;
    }

    @Override
    public String toString() {
        return Repr.of(this);
    }
}
