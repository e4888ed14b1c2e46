package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Equality;

import java.util.Arrays;

/// The entries of a dict in the order in which they came, and an index to find them by Python's
/// hash and equality.
///
/// The index is an open table of entry numbers plus one; 0 is a free place and -1 one whose entry
/// was removed. A removed entry keeps its number until the table is built anew.
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own, and that of marks.
abstract class DictTable {
    static final Object REMOVED = new Object();
    private static final int SMALLEST = 8;
    private static final Object[] NOTHING = {};

    private int[] index;

    /// How many places of the index are not free.
    private int filled;

    private int[] hashes = new int[0];
    Object[] keys = NOTHING;
    Object[] values = NOTHING;

    /// The number of the next new entry.
    int end;

    int size;

    /// Counts what changes the set of keys, for iterators to see.
    int changes;

    /// {@return the number of a key's entry, or -1}
    final int find(Object key) {
        return index == null ? checkedMiss(key) : find(key, Equality.tableHash(key));
    }

    /// An unhashable key is an error in an empty dict too.
    private static int checkedMiss(Object key) {
        Equality.tableHash(key);
        return -1;
    }

    private int find(Object key, int hash) {
        while (true) {
            int[] searched = index;
            Object[] among = keys;
            int mask = searched.length - 1;
            int place = hash & mask;
            boolean changed = false;
            int number;
            while ((number = searched[place]) != 0) {
                if (number > 0 && hashes[number - 1] == hash) {
                    Object other = among[number - 1];
                    if (other == key) {
                        return number - 1;
                    }
                    int before = changes;
                    if (Equality.sameOrEqual(other, key)) {
                        return number - 1;
                    }
                    if (before != changes) {
                        changed = true; // The program's __eq__ changed this very dict.
                        break;
                    }
                }
                place = (place + 1) & mask;
            }
            if (!changed) {
                return -1;
            }
        }
    }

    /// {@return the value that was replaced, or [#REMOVED] if the key is new}
    final Object store(Object key, Object value) {
        int hash = Equality.tableHash(key);
        if (index == null) {
            index = new int[SMALLEST];
        }
        int found = find(key, hash);
        if (found >= 0) {
            Object old = values[found];
            values[found] = value;
            return old;
        }
        insert(key, value, hash);
        return REMOVED;
    }

    /// Stores a new key.
    private void insert(Object key, Object value, int hash) {
        if (index == null) {
            index = new int[SMALLEST];
        }
        if ((Math.max(filled, end) + 1) * 3 > index.length * 2) {
            rebuild(size + 1);
        }
        if (end == keys.length) {
            int room = Math.max(SMALLEST, index.length * 2 / 3 + 1);
            keys = Arrays.copyOf(keys, room);
            values = Arrays.copyOf(values, room);
            hashes = Arrays.copyOf(hashes, room);
        }
        keys[end] = key;
        values[end] = value;
        hashes[end] = hash;
        link(hash, ++end);
        size++;
        changes++;
    }

    private void link(int hash, int number) {
        int mask = index.length - 1;
        int place = hash & mask;
        while (index[place] > 0) {
            place = (place + 1) & mask;
        }
        if (index[place] == 0) {
            filled++;
        }
        index[place] = number;
    }

    /// Builds the index for so many entries, without the removed ones.
    private void rebuild(int entries) {
        int room = SMALLEST;
        while (room * 2 < entries * 5) {
            room *= 2;
        }
        int target = 0;
        for (int i = 0; i < end; i++) {
            if (keys[i] != REMOVED) {
                keys[target] = keys[i];
                values[target] = values[i];
                hashes[target++] = hashes[i];
            }
        }
        Arrays.fill(keys, target, end, null);
        Arrays.fill(values, target, end, null);
        end = target;
        index = new int[room];
        filled = 0;
        for (int i = 0; i < end; i++) {
            link(hashes[i], i + 1);
        }
        changes++;
    }

    /// Removes an entry by its number.
    final void removeEntry(int entry) {
        int mask = index.length - 1;
        int place = hashes[entry] & mask;
        while (index[place] != entry + 1) {
            place = (place + 1) & mask;
        }
        index[place] = -1;
        keys[entry] = REMOVED;
        values[entry] = null;
        size--;
        changes++;
        while (end > 0 && keys[end - 1] == REMOVED) {
            keys[--end] = null;
        }
    }

    final void removeAll() {
        index = null;
        filled = 0;
        hashes = new int[0];
        keys = NOTHING;
        values = NOTHING;
        end = 0;
        size = 0;
        changes++;
    }

    /// Takes over copies of all entries of another table.
    final void copyTable(DictTable other) {
        if (other.index == null) {
            removeAll();
            return;
        }
        index = other.index.clone();
        filled = other.filled;
        hashes = other.hashes.clone();
        keys = other.keys.clone();
        values = other.values.clone();
        end = other.end;
        size = other.size;
        changes++;
    }
}
