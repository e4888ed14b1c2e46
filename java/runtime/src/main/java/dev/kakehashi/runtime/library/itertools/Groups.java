package dev.kakehashi.runtime.library.itertools;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.Iterator;

/// `itertools`: one iterator seen as several.
@Python("itertools")
@SuppressWarnings("ReferenceEquality")
public final class Groups {
    private static final Object NONE_YET = new Object();

    private Groups() {}

    /// {@return keys, each with the items in a row that have it}
    @Python("groupby(iterable, key=None)")
    public static Iterator<Object> groupby(Object iterable, Object key) {
        return new GroupBy(
                Iteration.of(iterable).iterator(), key == null ? null : Arguments.callable(key));
    }

    /// {@return so many iterators over the same items}
    @Python("tee(iterable, n=2, /)")
    public static PyTuple tee(Object iterable, Object n) {
        long count = Arguments.whole(n);
        if (count < 0) {
            throw new ValueError("n must be >= 0");
        }
        Iterator<?> items = Iteration.of(iterable).iterator();
        Cell first = items instanceof Tee other ? other.cell : new Cell();
        Iterator<?> source = items instanceof Tee other ? other.items : items;
        Object[] all = new Object[(int) count];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Tee(source, first);
        }
        return PyTuple.of(all);
    }

    @Python("itertools.groupby")
    private static final class GroupBy extends Lazy {
        private final Iterator<?> items;
        private final PyCallable key;
        private Object currentKey = NONE_YET;
        private Object currentItem;
        private Object groupKey = NONE_YET;
        private Group group;

        GroupBy(Iterator<?> items, PyCallable key) {
            this.items = items;
            this.key = key;
        }

        private boolean step() {
            if (!items.hasNext()) {
                return false;
            }
            currentItem = items.next();
            currentKey = key == null ? currentItem : key.call(currentItem);
            return true;
        }

        @Override
        Object advance() {
            group = null;
            do {
                if (currentKey != NONE_YET
                        && (groupKey == NONE_YET || !Equality.sameOrEqual(groupKey, currentKey))) {
                    break;
                }
                if (!step()) {
                    return END;
                }
            } while (true);
            groupKey = currentKey;
            group = new Group(this, groupKey);
            return PyTuple.of(groupKey, group);
        }
    }

    @Python("itertools._grouper")
    private static final class Group extends Lazy {
        private final GroupBy parent;
        private final Object key;

        Group(GroupBy parent, Object key) {
            this.parent = parent;
            this.key = key;
        }

        @Override
        Object advance() {
            if (parent.group != this) {
                return END;
            }
            if (parent.currentItem == NONE_YET && !parent.step()) {
                return END;
            }
            if (!Equality.sameOrEqual(key, parent.currentKey)) {
                return END;
            }
            Object item = parent.currentItem;
            parent.currentItem = NONE_YET;
            return item;
        }
    }

    /// An item that one iterator has fetched and others still have before them.
    private static final class Cell {
        private Object item = NONE_YET;
        private Cell next;
    }

    @Python("itertools._tee")
    private static final class Tee extends Lazy {
        private final Iterator<?> items;
        private Cell cell;

        Tee(Iterator<?> items, Cell cell) {
            this.items = items;
            this.cell = cell;
        }

        @Override
        Object advance() {
            if (cell.item == NONE_YET) {
                if (!items.hasNext()) {
                    return END;
                }
                cell.item = items.next();
                cell.next = new Cell();
            }
            Object item = cell.item;
            cell = cell.next;
            return item;
        }
    }
}
