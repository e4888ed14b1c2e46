package dev.kakehashi.runtime;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;

/// Numbers that tell objects apart as `id` does: the same for what `is` holds for the same.
final class Identity {
    private static final long STEP = 16;
    private static final long FIRST = 0x7f0000000000L;
    private static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();
    private static final Map<Key, Long> NUMBERS = new HashMap<>();
    private static long count;

    private Identity() {}

    static long of(Object value) {
        if (value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean) {
            return 0x560000000000L + Math.floorMod(Equality.hash(value), 1L << 40) * STEP;
        }
        synchronized (NUMBERS) {
            for (Object gone = GONE.poll(); gone != null; gone = GONE.poll()) {
                NUMBERS.remove(gone);
            }
            return NUMBERS.computeIfAbsent(new Key(value), key -> FIRST + ++count * STEP);
        }
    }

    /// An object by its identity, which does not keep it.
    private static final class Key extends WeakReference<Object> {
        private final int hash;

        Key(Object value) {
            super(value, GONE);
            hash = System.identityHashCode(value);
        }

        @Override
        public boolean equals(Object other) {
            return this == other
                    || (other instanceof Key key && get() != null && key.refersTo(get()));
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
