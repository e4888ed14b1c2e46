// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// Calls the functions that the structs of the C Data and C Stream Interfaces point to.
public final class CDataFunctions {
    // int (*get_schema)(struct ArrowArrayStream *stream, struct ArrowSchema *out), and get_next
    // likewise
    private static final MethodHandle GET =
            Linker.nativeLinker().downcallHandle(FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
    // const char *(*get_last_error)(struct ArrowArrayStream *stream)
    private static final MethodHandle GET_LAST_ERROR =
            Linker.nativeLinker().downcallHandle(FunctionDescriptor.of(ADDRESS, ADDRESS));
    // void (*release)(struct *self)
    private static final MethodHandle RELEASE =
            Linker.nativeLinker().downcallHandle(FunctionDescriptor.ofVoid(ADDRESS));

    private CDataFunctions() {}

    /// {@return the errno of a function of a stream that fills a struct, 0 when it has}
    ///
    /// @param member where in the stream the pointer to the function is
    static int get(MemorySegment stream, long member, MemorySegment out) {
        MemorySegment function = stream.get(ADDRESS, member);
        if (function.address() == 0) {
            throw Failures.malformed("a stream lacks one of its functions");
        }
        try {
            return (int) GET.invokeExact(function, stream, out);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// {@return what the stream says of its last failure, or ""}
    static String lastError(MemorySegment stream) {
        MemorySegment function = stream.get(ADDRESS, CDataStructs.STREAM_GET_LAST_ERROR);
        if (function.address() == 0) {
            return "";
        }
        try {
            MemorySegment text = (MemorySegment) GET_LAST_ERROR.invokeExact(function, stream);
            return NativeMemory.textAt(text.address());
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// Releases a struct, unless it has been.
    ///
    /// @param member where in the struct the pointer to its release function is
    public static void release(MemorySegment struct, long member) {
        MemorySegment function = struct.get(ADDRESS, member);
        if (function.address() == 0) {
            return;
        }
        try {
            RELEASE.invokeExact(function, struct);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }
}
