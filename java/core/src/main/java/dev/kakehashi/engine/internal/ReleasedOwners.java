// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.kakehashi.arrow.internal.BufferOwner;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// The memory that an engine holds. The engine says by number what it has let go of, and a thread
/// of ours waits for that: an engine's thread never calls Java code to release something.
final class ReleasedOwners {
    private static final Logger LOGGER = System.getLogger("dev.kakehashi.engine");
    private static final int CAPACITY = 1024;
    private static final long A_MINUTE = 60_000;

    // One sequence for all libraries, as functions are found by these numbers alone.
    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final Map<Long, ReleasedOwners> LIBRARIES = new ConcurrentHashMap<>();

    private final BridgeFunctions functions;
    private final Map<Long, List<BufferOwner>> held = new ConcurrentHashMap<>();
    private final AtomicBoolean waiting = new AtomicBoolean();

    private ReleasedOwners(BridgeFunctions functions) {
        this.functions = functions;
    }

    /// {@return the owners of this library: it has one queue, however many engines are made of it}
    static ReleasedOwners of(BridgeFunctions functions) {
        return LIBRARIES.computeIfAbsent(
                functions.library(), library -> new ReleasedOwners(functions));
    }

    /// {@return the number under which the engine gives these owners back, whose users it becomes}
    long hold(List<BufferOwner> owners) {
        long number = NUMBERS.incrementAndGet();
        held.put(number, owners);
        if (!waiting.getAndSet(true)) {
            Thread.ofPlatform().name("kakehashi-released").daemon().start(this::waitForEver);
        }
        return number;
    }

    /// Releases the owners of a number.
    void release(long number) {
        List<BufferOwner> owners = held.remove(number);
        if (owners != null) {
            owners.forEach(BufferOwner::release);
        }
    }

    /// {@return how many batches engines hold}
    int count() {
        return held.size();
    }

    private void waitForEver() {
        MemorySegment owners = Arena.global().allocate(JAVA_LONG, CAPACITY);
        MemorySegment count = Arena.global().allocate(JAVA_LONG);
        while (functions.releasedTake(owners, CAPACITY, A_MINUTE, count) == 0) {
            for (int i = 0; i < count.get(JAVA_LONG, 0); i++) {
                try {
                    release(owners.getAtIndex(JAVA_LONG, i));
                } catch (RuntimeException | Error failed) {
                    // The memory of the others has to come back all the same.
                    LOGGER.log(
                            Level.ERROR, "Memory that an engine gave back was not freed", failed);
                }
            }
        }
        LOGGER.log(Level.ERROR, "The engine does not tell any more which memory it has let go of");
    }
}
