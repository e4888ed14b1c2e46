// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static dev.kakehashi.arrow.internal.CDataStructs.STREAM_BYTES;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The functions that engines may call, and the one of Java by which they do. It stays for ever and
/// finds its function by the number that the engine was given with it. Nothing is thrown out of it,
/// as that would end the process.
final class JavaFunctions {
    private static final Logger LOGGER = System.getLogger("dev.kakehashi.engine");
    private static final int FAILED = 1;
    private static final Map<Long, JavaFunction> FUNCTIONS = new ConcurrentHashMap<>();

    // int32_t (*bridge_batch_function)(uint64_t owner, struct ArrowArrayStream *batches,
    //     struct ArrowArrayStream *out, uint8_t *error, size_t capacity)
    static final MemorySegment CALL = stub();

    private JavaFunctions() {}

    static void add(long number, JavaFunction function) {
        FUNCTIONS.put(number, function);
    }

    static void remove(long number) {
        FUNCTIONS.remove(number);
    }

    static int call(long owner, long batches, long out, long error, long capacity) {
        try {
            JavaFunction function = FUNCTIONS.get(owner);
            return function == null
                    ? FAILED
                    : function.call(
                            MemorySegment.ofAddress(batches).reinterpret(STREAM_BYTES),
                            MemorySegment.ofAddress(out).reinterpret(STREAM_BYTES),
                            MemorySegment.ofAddress(error).reinterpret(capacity));
        } catch (Throwable unexpected) {
            try {
                LOGGER.log(Level.ERROR, "A function of a query failed unexpectedly", unexpected);
            } catch (Throwable _) {
                // There is nobody left to tell.
            }
            return FAILED;
        }
    }

    private static MemorySegment stub() {
        try {
            MethodHandle call =
                    MethodHandles.lookup()
                            .findStatic(
                                    JavaFunctions.class,
                                    "call",
                                    MethodType.methodType(
                                            int.class,
                                            long.class,
                                            long.class,
                                            long.class,
                                            long.class,
                                            long.class));
            return Linker.nativeLinker()
                    .upcallStub(
                            call,
                            FunctionDescriptor.of(
                                    JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG,
                                    JAVA_LONG),
                            Arena.global());
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }
}
