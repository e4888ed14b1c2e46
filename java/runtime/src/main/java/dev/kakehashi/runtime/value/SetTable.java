package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Equality;

/// The table of a set. It is CPython's, step by step: where an item lies decides the order in which
/// a set is walked and printed, and programs with sets of numbers print it.
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own, and that of marks.
abstract class SetTable {
    private static final int SMALLEST = 8;
    private static final int LINEAR_PROBES = 9;
    private static final int PERTURB_SHIFT = 5;
    private static final int LARGE = 50_000;

    /// Stands for None, because null is a free place.
    private static final Object NONE = new Object();

    /// Stands for an item that was removed.
    private static final Object DUMMY = new Object();

    private Object[] keys = new Object[SMALLEST];
    private long[] hashes = new long[SMALLEST];
    private int mask = SMALLEST - 1;

    /// Items and dummies.
    private int fill;

    /// Where `pop` looks next.
    private int finger;

    int used;

    /// {@return the place of an item, or -1}
    final int find(Object item) {
        return find(item, Equality.hash(item));
    }

    private int find(Object item, long hash) {
        Object key = item == null ? NONE : item;
        while (true) {
            Object[] searched = keys;
            long perturb = hash;
            int i = (int) hash & mask;
            boolean changed = false;
            probing:
            while (true) {
                int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
                for (int place = i; place <= i + probes; place++) {
                    Object other = searched[place];
                    if (other == null) {
                        return -1;
                    }
                    if (hashes[place] == hash && other != DUMMY) {
                        if (other == key) {
                            return place;
                        }
                        boolean equal =
                                other != NONE && key != NONE && Equality.sameOrEqual(other, key);
                        if (keys != searched || keys[place] != other) {
                            changed = true; // The program's __eq__ changed this very set.
                            break probing;
                        }
                        if (equal) {
                            return place;
                        }
                    }
                }
                perturb >>>= PERTURB_SHIFT;
                i = (int) (i * 5L + 1 + perturb) & mask;
            }
            if (!changed) {
                return -1;
            }
        }
    }

    /// {@return whether the item was not there before}
    final boolean insert(Object item) {
        return insert(item, Equality.hash(item));
    }

    final boolean insert(Object item, long hash) {
        if (find(item, hash) >= 0) {
            return false;
        }
        used++;
        if (reuse(item == null ? NONE : item, hash)) {
            return true;
        }
        place(keys, hashes, mask, item == null ? NONE : item, hash);
        fill++;
        if (fill * 5L >= mask * 3L) {
            resize(used > LARGE ? used * 2 : used * 4);
        }
        return true;
    }

    /// Puts an item that is not there at the last dummy on its way to a free place, if there is
    /// one.
    private boolean reuse(Object key, long hash) {
        if (fill == used - 1) {
            return false; // The item is counted already: there is no dummy.
        }
        long perturb = hash;
        int dummy = -1;
        int i = (int) hash & mask;
        while (true) {
            int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
            for (int place = i; place <= i + probes; place++) {
                if (keys[place] == null) {
                    if (dummy >= 0) {
                        keys[dummy] = key;
                        hashes[dummy] = hash;
                    }
                    return dummy >= 0;
                }
                if (keys[place] == DUMMY) {
                    dummy = place;
                }
            }
            perturb >>>= PERTURB_SHIFT;
            i = (int) (i * 5L + 1 + perturb) & mask;
        }
    }

    /// Puts an item that is not there at the first free place of its way.
    private static void place(Object[] keys, long[] hashes, int mask, Object key, long hash) {
        long perturb = hash;
        int i = (int) hash & mask;
        while (true) {
            int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
            for (int place = i; place <= i + probes; place++) {
                if (keys[place] == null) {
                    keys[place] = key;
                    hashes[place] = hash;
                    return;
                }
            }
            perturb >>>= PERTURB_SHIFT;
            i = (int) (i * 5L + 1 + perturb) & mask;
        }
    }

    private void resize(int wanted) {
        int room = SMALLEST;
        while (room <= wanted) {
            room <<= 1;
        }
        Object[] newKeys = new Object[room];
        long[] newHashes = new long[room];
        for (int i = 0; i <= mask; i++) {
            if (keys[i] != null && keys[i] != DUMMY) {
                place(newKeys, newHashes, room - 1, keys[i], hashes[i]);
            }
        }
        keys = newKeys;
        hashes = newHashes;
        mask = room - 1;
        fill = used;
    }

    /// Makes room as CPython does before it takes over so many items.
    final void prepare(int more) {
        if ((fill + (long) more) * 5 >= mask * 3L) {
            resize((used + more) * 2);
        }
    }

    /// Takes over the items of another set.
    final void merge(SetTable other) {
        if (other == this || other.used == 0) {
            return;
        }
        prepare(other.used);
        if (fill == 0 && mask == other.mask && other.fill == other.used) {
            keys = other.keys.clone();
            hashes = other.hashes.clone();
            fill = other.fill;
            used = other.used;
            return;
        }
        boolean fresh = fill == 0;
        for (int i = 0; i <= other.mask; i++) {
            Object key = other.keys[i];
            if (key != null && key != DUMMY) {
                if (fresh) {
                    place(keys, hashes, mask, key, other.hashes[i]);
                    fill++;
                    used++;
                } else {
                    insert(key == NONE ? null : key, other.hashes[i]);
                }
            }
        }
    }

    /// {@return whether the item was there}
    final boolean discardItem(Object item) {
        int place = find(item);
        if (place < 0) {
            return false;
        }
        dummy(place);
        return true;
    }

    private void dummy(int place) {
        keys[place] = DUMMY;
        hashes[place] = -1;
        used--;
    }

    /// Builds the table anew when more than a quarter of it are dummies.
    final void sweep() {
        if (fill - used > mask / 4) {
            resize(used > LARGE ? used * 2 : used * 4);
        }
    }

    /// {@return some item, which is removed}
    final Object popItem() {
        int place = finger & mask;
        while (keys[place] == null || keys[place] == DUMMY) {
            place = (place + 1) & mask;
        }
        Object item = itemAt(place);
        dummy(place);
        finger = place + 1;
        return item;
    }

    final void removeAll() {
        become(new PySet<>());
    }

    final void become(SetTable other) {
        keys = other.keys;
        hashes = other.hashes;
        mask = other.mask;
        fill = other.fill;
        used = other.used;
        finger = other.finger;
    }

    /// {@return the next place from this one on that has an item, or -1}
    final int next(int place) {
        for (int i = place; i <= mask; i++) {
            if (keys[i] != null && keys[i] != DUMMY) {
                return i;
            }
        }
        return -1;
    }

    final Object itemAt(int place) {
        Object key = keys[place];
        return key == NONE ? null : key;
    }

    final long hashAt(int place) {
        return hashes[place];
    }
}
