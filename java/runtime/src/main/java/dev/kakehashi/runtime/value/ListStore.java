package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.error.MemoryError;

import java.util.Arrays;

/// The elements of a list: numbers or bools of one kind in an array of theirs, everything else as
/// objects.
///
/// Exactly one of the four arrays is there, and an empty list has none until its first element
/// tells which. A float keeps the bits of its NaN, which is what `is` and `in` compare.
abstract class ListStore<E> {
    static final int FIRST_CAPACITY = 8;

    /// No list is longer: emitted code computes with lengths and places on this promise.
    static final int MOST = 1 << 30;

    long[] longs;
    double[] doubles;
    boolean[] booleans;
    Object[] objects;
    int size;

    /// Makes room for more elements behind the last one.
    final void reserve(int more) {
        int wanted = size + more;
        if (wanted < 0 || wanted > MOST) {
            throw new MemoryError();
        }
        if (longs != null) {
            if (wanted > longs.length) {
                longs = Arrays.copyOf(longs, grown(wanted));
            }
        } else if (doubles != null) {
            if (wanted > doubles.length) {
                doubles = Arrays.copyOf(doubles, grown(wanted));
            }
        } else if (booleans != null) {
            if (wanted > booleans.length) {
                booleans = Arrays.copyOf(booleans, grown(wanted));
            }
        } else if (objects != null && wanted > objects.length) {
            objects = Arrays.copyOf(objects, grown(wanted));
        }
    }

    private int grown(int wanted) {
        return Math.max(wanted, Math.min(MOST, Math.max(FIRST_CAPACITY, size + (size >> 1))));
    }

    /// Chooses the array for the first element.
    private void begin(Object first) {
        if (first instanceof Long) {
            longs = new long[FIRST_CAPACITY];
        } else if (first instanceof Double) {
            doubles = new double[FIRST_CAPACITY];
        } else if (first instanceof Boolean) {
            booleans = new boolean[FIRST_CAPACITY];
        } else {
            objects = new Object[FIRST_CAPACITY];
        }
    }

    /// Makes sure that this value can be stored: from now on as objects, if it is of another kind.
    final void accept(Object value) {
        if (objects != null
                || (longs != null && value instanceof Long)
                || (doubles != null && value instanceof Double)
                || (booleans != null && value instanceof Boolean)) {
            return;
        }
        if (size == 0) {
            longs = null;
            doubles = null;
            booleans = null;
            begin(value);
        } else {
            generalize();
        }
    }

    /// Stores everything as objects.
    final void generalize() {
        if (objects == null) {
            Object[] all = new Object[Math.max(FIRST_CAPACITY, size + (size >> 1))];
            for (int i = 0; i < size; i++) {
                all[i] = at(i);
            }
            objects = all;
            longs = null;
            doubles = null;
            booleans = null;
        }
    }

    final Object at(int index) {
        if (objects != null) {
            return objects[index];
        }
        if (longs != null) {
            return longs[index];
        }
        return doubles != null ? (Object) doubles[index] : (Object) booleans[index];
    }

    /// Stores a value that was accepted.
    final void put(int index, Object value) {
        if (objects != null) {
            objects[index] = value;
        } else if (longs != null) {
            longs[index] = (Long) value;
        } else if (doubles != null) {
            doubles[index] = (Double) value;
        } else {
            booleans[index] = (Boolean) value;
        }
    }

    /// The array that is there, or null.
    final Object array() {
        if (objects != null) {
            return objects;
        }
        return longs != null ? longs : doubles != null ? doubles : booleans;
    }

    /// Moves the elements from an index on, over a gap that grows or shrinks.
    final void move(int from, int to) {
        int count = size - from;
        if (to > from) {
            reserve(to - from);
        }
        Object array = array();
        if (array == null) {
            return;
        }
        System.arraycopy(array, from, array, to, count);
        int end = to + count;
        if (objects != null && end < size) {
            Arrays.fill(objects, end, size, null);
        }
        size = end;
    }

    /// Puts elements of another list at the end.
    final void appendAll(ListStore<?> other, int from, int to) {
        int count = to - from;
        if (count <= 0) {
            return;
        }
        if (size == 0 && array() == null) {
            longs = other.longs == null ? null : new long[count];
            doubles = other.doubles == null ? null : new double[count];
            booleans = other.booleans == null ? null : new boolean[count];
            objects = other.objects == null ? null : new Object[count];
        }
        boolean same =
                (longs != null && other.longs != null)
                        || (doubles != null && other.doubles != null)
                        || (booleans != null && other.booleans != null)
                        || (objects != null && other.objects != null);
        if (same) {
            reserve(count);
            System.arraycopy(other.array(), from, array(), size, count);
            size += count;
            return;
        }
        for (int i = 0; i < count; i++) {
            append(other.at(from + i));
        }
    }

    final void append(Object value) {
        accept(value);
        reserve(1);
        put(size++, value);
    }

    /// Puts ints at the end. The array belongs to the list from now on.
    final void take(long[] items) {
        if (size == 0 && array() == null) {
            longs = items;
            size = items.length;
            return;
        }
        reserve(items.length);
        for (long item : items) {
            append(item);
        }
    }

    final void become(ListStore<?> other) {
        longs = other.longs;
        doubles = other.doubles;
        booleans = other.booleans;
        objects = other.objects;
        size = other.size;
    }

    final void forget() {
        longs = null;
        doubles = null;
        booleans = null;
        objects = null;
        size = 0;
    }
}
