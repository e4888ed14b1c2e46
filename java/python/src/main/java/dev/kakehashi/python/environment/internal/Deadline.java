// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import java.time.Duration;

/// A moment after which something is given up. Immutable.
public final class Deadline {
    /// So far away that it never comes.
    public static final Deadline NEVER = new Deadline(Long.MAX_VALUE / 2);

    private final long length;
    private final long start = System.nanoTime();

    private Deadline(long length) {
        this.length = length;
    }

    /// {@return the moment that is so far from now}
    public static Deadline in(Duration duration) {
        return duration.compareTo(Duration.ofNanos(NEVER.length)) >= 0
                ? NEVER
                : new Deadline(duration.toNanos());
    }

    /// {@return whether it is over}
    public boolean hasPassed() {
        return remainingNanos() == 0;
    }

    /// {@return how long it is until then, 0 when it is over}
    public long remainingNanos() {
        return this == NEVER ? length : Math.max(0, length - (System.nanoTime() - start));
    }
}
