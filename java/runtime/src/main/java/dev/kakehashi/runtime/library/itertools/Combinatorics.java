package dev.kakehashi.runtime.library.itertools;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.Iterator;

/// `itertools`: products, permutations and combinations, in the order of the positions of their
/// items.
@Python("itertools")
public final class Combinatorics {
    private Combinatorics() {}

    /// {@return tuples with an item of each iterable}
    @Python("product(*iterables, repeat=1)")
    public static Iterator<Object> product(Object[] iterables, Object repeat) {
        long times = Arguments.whole(repeat);
        if (times < 0) {
            throw new ValueError("repeat argument cannot be negative");
        }
        Object[][] pools = new Object[Math.toIntExact(iterables.length * times)][];
        for (int i = 0; i < pools.length; i++) {
            pools[i] =
                    i < iterables.length
                            ? Iteration.toArray(iterables[i])
                            : pools[i - iterables.length];
        }
        return new Product(pools);
    }

    /// {@return the tuples of r items in all orders}
    @Python("permutations(iterable, r=None)")
    public static Iterator<Object> permutations(Object iterable, Object r) {
        Object[] pool = Iteration.toArray(iterable);
        return new Permutations(pool, r == null ? pool.length : length(r));
    }

    /// {@return the tuples of r items, in the order of the iterable}
    @Python("combinations(iterable, r)")
    public static Iterator<Object> combinations(Object iterable, Object r) {
        return new Combinations(Iteration.toArray(iterable), length(r), false);
    }

    /// {@return the tuples of r items, in the order of the iterable, each item as often as one
    /// likes}
    @Python("combinations_with_replacement(iterable, r)")
    public static Iterator<Object> combinationsWithReplacement(Object iterable, Object r) {
        return new Combinations(Iteration.toArray(iterable), length(r), true);
    }

    private static int length(Object r) {
        long length = Arguments.whole(r);
        if (length < 0) {
            throw new ValueError("r must be non-negative");
        }
        return (int) Math.min(length, Integer.MAX_VALUE);
    }

    private abstract static class Positions extends Lazy {
        int[] positions;
        private boolean started;

        /// Goes to the next positions, and tells whether there are any.
        abstract boolean move();

        abstract Object[] items();

        @Override
        final Object advance() {
            if (positions == null) {
                return END;
            }
            if (started && !move()) {
                positions = null;
                return END;
            }
            started = true;
            return PyTuple.of(items());
        }
    }

    @Python("itertools.product")
    private static final class Product extends Positions {
        private final Object[][] pools;

        Product(Object[][] pools) {
            this.pools = pools;
            this.positions = new int[pools.length];
            for (Object[] pool : pools) {
                if (pool.length == 0) {
                    this.positions = null;
                }
            }
        }

        @Override
        boolean move() {
            for (int i = positions.length - 1; i >= 0; i--) {
                if (++positions[i] < pools[i].length) {
                    return true;
                }
                positions[i] = 0;
            }
            return false;
        }

        @Override
        Object[] items() {
            Object[] items = new Object[positions.length];
            for (int i = 0; i < items.length; i++) {
                items[i] = pools[i][positions[i]];
            }
            return items;
        }
    }

    @Python("itertools.combinations")
    private static final class Combinations extends Positions {
        private final Object[] pool;
        private final boolean repeats;

        Combinations(Object[] pool, int length, boolean repeats) {
            this.pool = pool;
            this.repeats = repeats;
            boolean none = repeats ? pool.length == 0 && length > 0 : length > pool.length;
            if (!none) {
                positions = new int[length];
                for (int i = 0; i < length && !repeats; i++) {
                    positions[i] = i;
                }
            }
        }

        @Override
        boolean move() {
            int length = positions.length;
            int i = length - 1;
            while (i >= 0
                    && positions[i] == (repeats ? pool.length - 1 : i + pool.length - length)) {
                i--;
            }
            if (i < 0) {
                return false;
            }
            int value = ++positions[i];
            for (int j = i + 1; j < length; j++) {
                positions[j] = repeats ? value : positions[j - 1] + 1;
            }
            return true;
        }

        @Override
        Object[] items() {
            Object[] items = new Object[positions.length];
            for (int i = 0; i < items.length; i++) {
                items[i] = pool[positions[i]];
            }
            return items;
        }
    }

    @Python("itertools.permutations")
    private static final class Permutations extends Positions {
        private final Object[] pool;
        private final int length;
        private int[] cycles;

        Permutations(Object[] pool, int length) {
            this.pool = pool;
            this.length = length;
            if (length <= pool.length) {
                positions = new int[pool.length];
                cycles = new int[length];
                for (int i = 0; i < pool.length; i++) {
                    positions[i] = i;
                }
                for (int i = 0; i < length; i++) {
                    cycles[i] = pool.length - i;
                }
            }
        }

        @Override
        boolean move() {
            for (int i = length - 1; i >= 0; i--) {
                if (--cycles[i] > 0) {
                    int other = positions.length - cycles[i];
                    int swap = positions[i];
                    positions[i] = positions[other];
                    positions[other] = swap;
                    return true;
                }
                int first = positions[i];
                System.arraycopy(positions, i + 1, positions, i, positions.length - i - 1);
                positions[positions.length - 1] = first;
                cycles[i] = positions.length - i;
            }
            return false;
        }

        @Override
        Object[] items() {
            Object[] items = new Object[length];
            for (int i = 0; i < length; i++) {
                items[i] = pool[positions[i]];
            }
            return items;
        }
    }
}
