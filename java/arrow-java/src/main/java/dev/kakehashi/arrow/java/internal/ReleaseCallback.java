// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.java.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The `release` of structs of the C data interface, in Java: one function for all structs, which
/// finds what to do by `private_data`.
final class ReleaseCallback {
    private static final Logger LOG = System.getLogger(ReleaseCallback.class.getName());
    private static final long PRIVATE_DATA = 8;

    private record Entry(Arena structs, Runnable action) {}

    private static final Map<Long, Entry> ENTRIES = new ConcurrentHashMap<>();
    private static final AtomicLong NUMBER = new AtomicLong();
    // Both structs end with release and private_data, at different places.
    private static final long SCHEMA = stub("releaseSchema");
    private static final long ARRAY = stub("releaseArray");
    private static final long SCHEMA_RELEASE = 56;

    private ReleaseCallback() {}

    /// Sets `release` and `private_data` of a struct at the top.
    ///
    /// @param release where the function stands in the struct
    /// @param structs what keeps the memory of the structs
    static void arm(MemorySegment struct, long release, Arena structs, Runnable action) {
        long number = NUMBER.incrementAndGet();
        ENTRIES.put(number, new Entry(structs, action));
        set(struct, release, number);
    }

    /// Sets `release` of a struct inside of another, which has nothing of its own.
    static void armChild(MemorySegment struct, long release) {
        set(struct, release, 0);
    }

    private static void set(MemorySegment struct, long release, long number) {
        long function = release == SCHEMA_RELEASE ? SCHEMA : ARRAY;
        struct.set(ValueLayout.JAVA_LONG, release, function);
        struct.set(ValueLayout.JAVA_LONG, release + PRIVATE_DATA, number);
    }

    private static void releaseSchema(MemorySegment struct) {
        release(struct, SCHEMA_RELEASE);
    }

    private static void releaseArray(MemorySegment struct) {
        release(struct, SCHEMA_RELEASE + 8);
    }

    /// Nothing may be thrown into native code.
    private static void release(MemorySegment struct, long release) {
        try {
            MemorySegment whole = struct.reinterpret(release + 2 * PRIVATE_DATA);
            long number = whole.get(ValueLayout.JAVA_LONG, release + PRIVATE_DATA);
            whole.set(ValueLayout.JAVA_LONG, release, 0);
            Entry entry = ENTRIES.remove(number);
            if (entry != null) {
                entry.action().run();
            }
        } catch (Throwable failure) {
            LOG.log(Level.ERROR, "Vectors of arrow-java could not be given back", failure);
        }
    }

    private static long stub(String name) {
        try {
            return Linker.nativeLinker()
                    .upcallStub(
                            MethodHandles.lookup()
                                    .findStatic(
                                            ReleaseCallback.class,
                                            name,
                                            MethodType.methodType(void.class, MemorySegment.class)),
                            FunctionDescriptor.ofVoid(ValueLayout.ADDRESS),
                            Arena.global())
                    .address();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
