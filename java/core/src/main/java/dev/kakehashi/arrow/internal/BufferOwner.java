// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import java.util.concurrent.atomic.AtomicInteger;

/// Owns the memory of a batch and gives it back exactly once: when the last of those that use it, a
/// [BufferView] or an export that the engine still holds, has let go. Safe for use from any thread.
public final class BufferOwner {
    private final AtomicInteger users = new AtomicInteger(1);
    private final Runnable free;
    private final boolean borrowed;

    private BufferOwner(Runnable free, boolean borrowed) {
        this.free = free;
        this.borrowed = borrowed;
    }

    /// {@return an owner with one user, the caller}
    ///
    /// @param free gives the memory back; runs once, on the thread of the last user
    public static BufferOwner of(Runnable free) {
        return new BufferOwner(free, false);
    }

    /// {@return an owner of nothing, for memory whose lifetime somebody else decides}
    public static BufferOwner borrowed() {
        return borrowed(() -> {});
    }

    /// {@return an owner for memory whose lifetime somebody else decides, with something to do
    /// after the last use}
    public static BufferOwner borrowed(Runnable free) {
        return new BufferOwner(free, true);
    }

    /// {@return whether the memory may go away while this still has users; an export has to copy it
    /// then}
    public boolean isBorrowed() {
        return borrowed;
    }

    /// Adds a user.
    ///
    /// @throws IllegalStateException when the memory has been given back
    public void retain() {
        if (users.getAndUpdate(count -> count == 0 ? 0 : count + 1) == 0) {
            throw new IllegalStateException(
                    "The memory of this Arrow data has been given back: it was closed");
        }
    }

    /// Takes a user away; the last one gives the memory back.
    public void release() {
        int left = users.decrementAndGet();
        if (left == 0) {
            free.run();
        } else if (left < 0) {
            throw new IllegalStateException(
                    "Arrow memory was released more often than it was retained");
        }
    }
}
