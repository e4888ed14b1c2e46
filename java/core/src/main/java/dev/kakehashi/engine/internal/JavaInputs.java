// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static dev.kakehashi.arrow.internal.CDataStructs.ARRAY_BYTES;
import static dev.kakehashi.arrow.internal.CDataStructs.SCHEMA_BYTES;
import static dev.kakehashi.arrow.internal.CDataStructs.STREAM_BYTES;
import static dev.kakehashi.arrow.internal.CDataStructs.STREAM_GET_LAST_ERROR;
import static dev.kakehashi.arrow.internal.CDataStructs.STREAM_GET_NEXT;
import static dev.kakehashi.arrow.internal.CDataStructs.STREAM_GET_SCHEMA;
import static dev.kakehashi.arrow.internal.CDataStructs.STREAM_PRIVATE_DATA;
import static dev.kakehashi.arrow.internal.CDataStructs.STREAM_RELEASE;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// The inputs that engines may ask for data, and the functions by which they do: the only ones of
/// Java that native code calls. They stay for ever and find their input by the number in the
/// struct. Nothing is thrown out of them, as that would end the process.
final class JavaInputs {
    private static final Logger LOGGER = System.getLogger("dev.kakehashi.engine");
    private static final Map<Long, JavaInput> INPUTS = new HashMap<>();
    private static final int EIO = 5;
    private static long numbers;

    // int (*get_schema)(struct ArrowArrayStream *stream, struct ArrowSchema *out)
    private static final MemorySegment GET_SCHEMA =
            stub("getSchema", JAVA_INT, JAVA_LONG, JAVA_LONG);
    // int (*get_next)(struct ArrowArrayStream *stream, struct ArrowArray *out)
    private static final MemorySegment GET_NEXT = stub("getNext", JAVA_INT, JAVA_LONG, JAVA_LONG);
    // const char *(*get_last_error)(struct ArrowArrayStream *stream)
    private static final MemorySegment GET_LAST_ERROR = stub("getLastError", JAVA_LONG, JAVA_LONG);
    // void (*release)(struct ArrowArrayStream *stream)
    private static final MemorySegment RELEASE = stub("release", null, JAVA_LONG);

    private JavaInputs() {}

    /// {@return the number of a new input}
    static long add(JavaInput input) {
        synchronized (INPUTS) {
            numbers++;
            INPUTS.put(numbers, input);
            return numbers;
        }
    }

    /// Forgets an input that no engine will ask any more.
    static void remove(long number) {
        synchronized (INPUTS) {
            INPUTS.remove(number);
            INPUTS.notifyAll();
        }
    }

    /// {@return how many inputs engines have, or are about to get}
    static int count() {
        synchronized (INPUTS) {
            return INPUTS.size();
        }
    }

    /// Waits until engines have no inputs any more.
    static void awaitNone(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        synchronized (INPUTS) {
            for (long left = time.toMillis();
                    left > 0 && !INPUTS.isEmpty();
                    left = (end - System.nanoTime()) / 1_000_000) {
                INPUTS.wait(left);
            }
        }
    }

    /// Fills a struct ArrowArrayStream that belongs to the input.
    static void fill(MemorySegment out, long number) {
        out.set(ADDRESS, STREAM_GET_SCHEMA, GET_SCHEMA);
        out.set(ADDRESS, STREAM_GET_NEXT, GET_NEXT);
        out.set(ADDRESS, STREAM_GET_LAST_ERROR, GET_LAST_ERROR);
        out.set(JAVA_LONG, STREAM_PRIVATE_DATA, number);
        out.set(ADDRESS, STREAM_RELEASE, RELEASE);
    }

    static int getSchema(long stream, long out) {
        try {
            JavaInput input = find(stream);
            return input == null ? EIO : input.getSchema(struct(out, SCHEMA_BYTES));
        } catch (Throwable failed) {
            return unexpected(failed);
        }
    }

    static int getNext(long stream, long out) {
        try {
            JavaInput input = find(stream);
            return input == null ? EIO : input.getNext(struct(out, ARRAY_BYTES));
        } catch (Throwable failed) {
            return unexpected(failed);
        }
    }

    static long getLastError(long stream) {
        try {
            JavaInput input = find(stream);
            return input == null ? 0 : input.lastError().address();
        } catch (Throwable failed) {
            unexpected(failed);
            return 0;
        }
    }

    static void release(long stream) {
        try {
            JavaInput input = find(stream);
            struct(stream, STREAM_BYTES).set(JAVA_LONG, STREAM_RELEASE, 0);
            if (input != null) {
                input.release();
            }
        } catch (Throwable failed) {
            unexpected(failed);
        }
    }

    private static @Nullable JavaInput find(long stream) {
        long number = struct(stream, STREAM_BYTES).get(JAVA_LONG, STREAM_PRIVATE_DATA);
        synchronized (INPUTS) {
            return INPUTS.get(number);
        }
    }

    private static MemorySegment struct(long address, long bytes) {
        return MemorySegment.ofAddress(address).reinterpret(bytes);
    }

    private static int unexpected(Throwable failed) {
        try {
            LOGGER.log(Level.ERROR, "An input stream failed", failed);
        } catch (Throwable loggerFailed) {
            // There is nobody left to tell, and nothing may be thrown into native code.
        }
        return EIO;
    }

    private static MemorySegment stub(
            String method, @Nullable MemoryLayout result, MemoryLayout... parameters) {
        FunctionDescriptor descriptor =
                result == null
                        ? FunctionDescriptor.ofVoid(parameters)
                        : FunctionDescriptor.of(result, parameters);
        MethodType type = descriptor.toMethodType();
        try {
            MethodHandle target = MethodHandles.lookup().findStatic(JavaInputs.class, method, type);
            return Linker.nativeLinker().upcallStub(target, descriptor, Arena.global());
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(method, impossible);
        }
    }
}
