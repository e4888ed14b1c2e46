// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import dev.kakehashi.arrow.ArrowBatch;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// The batches that a frame and the frames cut from it have in common. They are closed with the
/// last of those frames. Frames that are forgotten need nothing of this: the batches then go with
/// the garbage collector. For any thread.
public final class FrameMemory {
    private final List<ArrowBatch> batches;
    private final AtomicLong frames = new AtomicLong(1);

    /// @param batches batches for any thread, which this takes over; it has one user, the caller
    public FrameMemory(List<ArrowBatch> batches) {
        this.batches = List.copyOf(batches);
    }

    public List<ArrowBatch> batches() {
        return batches;
    }

    /// {@return whether there was a user still, so that there is one more now}
    public boolean retain() {
        return frames.getAndUpdate(count -> count == 0 ? 0 : count + 1) != 0;
    }

    /// Takes a user away, and closes the batches when it was the last one.
    public void release() {
        if (frames.decrementAndGet() == 0) {
            batches.forEach(ArrowBatch::close);
        }
    }
}
