// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// Memory of the C library, for buffers whose lifetime is counted rather than scoped, and reads at
/// bare addresses.
///
/// Nothing here checks anything: only code of this package that has checked what it was given may
/// call it.
public final class NativeMemory {
    /// Arrow advises buffers to start at multiples of this.
    public static final long ALIGNMENT = 64;

    private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    // void *malloc(size_t size)
    private static final MethodHandle MALLOC =
            function("malloc", FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));
    // void free(void *memory)
    private static final MethodHandle FREE =
            function("free", FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG));

    private NativeMemory() {}

    /// {@return the address of new memory, not cleared}
    public static long allocate(long bytes) {
        long address;
        try {
            address = (long) MALLOC.invokeExact(bytes);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
        if (address == 0) {
            throw Failures.outOfMemory(bytes);
        }
        return address;
    }

    /// Gives back what [#allocate] gave out.
    public static void free(long address) {
        try {
            FREE.invokeExact(address);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// {@return the memory at this address, for as long as its owner keeps it}
    public static MemorySegment segment(long address, long bytes) {
        return address == 0
                ? MemorySegment.NULL
                : MemorySegment.ofAddress(address).reinterpret(bytes);
    }

    /// {@return the 64-bit number, or pointer, at this address}
    static long longAt(long address) {
        return ALL.get(ValueLayout.JAVA_LONG_UNALIGNED, address);
    }

    /// {@return the 32-bit number at this address}
    static int intAt(long address) {
        return ALL.get(ValueLayout.JAVA_INT_UNALIGNED, address);
    }

    /// Writes a 64-bit number, or pointer.
    static void putLong(long address, long value) {
        ALL.set(ValueLayout.JAVA_LONG_UNALIGNED, address, value);
    }

    /// {@return the text at this address, up to its NUL; "" for a null pointer}
    static String textAt(long address) {
        return address == 0 ? "" : ALL.getString(address);
    }

    private static MethodHandle function(String name, FunctionDescriptor descriptor) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor);
    }
}
