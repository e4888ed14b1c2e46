// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.soak;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/// The library that the engine has loaded, asked past the engine for what is alive in it.
final class Library {
    private static final int PLACES = 64;

    private final MethodHandle counters;

    Library(Path file) {
        // A second look at a file that is loaded already leads to the same library.
        SymbolLookup symbols = SymbolLookup.libraryLookup(file, Arena.global());
        counters =
                Linker.nativeLinker()
                        .downcallHandle(
                                symbols.findOrThrow("bridge_counters"),
                                FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS));
    }

    /// {@return how many plans, queries, streams, readers and batches are alive, all together}
    long alive() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment values = arena.allocate(JAVA_LONG, PLACES);
            MemorySegment count = arena.allocate(JAVA_LONG);
            int status = (int) counters.invokeExact(values, (long) PLACES, count);
            if (status != 0) {
                throw new IllegalStateException("bridge_counters gives status " + status);
            }
            long alive = 0;
            for (long place = 0; place < count.get(JAVA_LONG, 0); place++) {
                alive += values.getAtIndex(JAVA_LONG, place);
            }
            return alive;
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable never) {
            throw new AssertionError(never);
        }
    }
}
