// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.kakehashi.KakehashiException;
import dev.kakehashi.error.ErrorCode;
import dev.kakehashi.error.ErrorDetail;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/// A loaded library with its errors as exceptions and its buffers as arrays.
///
/// What can fail runs on a platform thread together with the reading of its error, see
/// [PlatformThreads].
final class Bridge {
    private static final Logger LOGGER = System.getLogger("dev.kakehashi.engine");
    private static final byte[] NO_BYTES = {};

    private final BridgeFunctions functions;

    Bridge(BridgeFunctions functions) {
        this.functions = functions;
    }

    /// {@return the bare functions, for calls whose status the caller looks at}
    BridgeFunctions functions() {
        return functions;
    }

    /// Two places that a function fills with a buffer of the library's.
    record BytesOut(MemorySegment pointer, MemorySegment length) {
        static BytesOut in(Arena arena) {
            return new BytesOut(arena.allocate(ADDRESS), arena.allocate(JAVA_LONG));
        }
    }

    String engineVersion() {
        return text(bytes(out -> functions.engineVersion(out.pointer, out.length)));
    }

    byte[] capabilities() {
        return bytes(out -> functions.capabilities(out.pointer, out.length));
    }

    void configure(byte[] options) {
        run(arena -> functions.configure(bytesIn(arena, options), options.length));
    }

    long compile(byte[] plan) {
        return handle(
                arena -> {
                    MemorySegment out = arena.allocate(JAVA_LONG);
                    check(functions.planCompile(bytesIn(arena, plan), plan.length, out));
                    return out.get(JAVA_LONG, 0);
                });
    }

    String explain(long plan, byte[] options) {
        return text(
                PlatformThreads.call(
                        () -> {
                            try (Arena arena = Arena.ofConfined()) {
                                BytesOut out = BytesOut.in(arena);
                                check(
                                        functions.planExplain(
                                                plan,
                                                bytesIn(arena, options),
                                                options.length,
                                                out.pointer,
                                                out.length));
                                return take(out);
                            }
                        }));
    }

    /// Logs what the engine warned of since the last call. Does not wait for anything, on any
    /// thread.
    void logWarnings() {
        try (Arena arena = Arena.ofConfined()) {
            BytesOut out = BytesOut.in(arena);
            if (functions.warningsTake(out.pointer, out.length) != 0) {
                return;
            }
            for (String warning : text(take(out)).split("\0", -1)) {
                if (!warning.isEmpty()) {
                    LOGGER.log(Level.WARNING, "The engine warns: {0}", warning);
                }
            }
        }
    }

    long newQuery() {
        return handle(
                arena -> {
                    MemorySegment out = arena.allocate(JAVA_LONG);
                    check(functions.queryNew(out));
                    return out.get(JAVA_LONG, 0);
                });
    }

    byte[] progress(long query) {
        return bytes(out -> functions.queryProgress(query, out.pointer, out.length));
    }

    /// {@return the next piece of an IPC result; empty at the end}
    byte[] ipcNext(long reader) {
        return bytes(out -> functions.ipcNext(reader, out.pointer, out.length));
    }

    /// {@return whether no query runs on threads of the engine's; waits for that no longer than the
    /// time}
    boolean awaitIdle(Duration time) {
        long running =
                handle(
                        arena -> {
                            MemorySegment out = arena.allocate(JAVA_LONG);
                            check(functions.idleWait(Math.max(0, time.toMillis()), out));
                            return out.get(JAVA_LONG, 0);
                        });
        return running == 0;
    }

    /// {@return how many objects of the library are alive, in the order of the header's
    /// BRIDGE_COUNTER constants}
    long[] counters() {
        return PlatformThreads.call(
                () -> {
                    try (Arena arena = Arena.ofConfined()) {
                        int capacity = 64;
                        MemorySegment values = arena.allocate(JAVA_LONG, capacity);
                        MemorySegment count = arena.allocate(JAVA_LONG);
                        check(functions.counters(values, capacity, count));
                        return values.asSlice(0, Math.min(capacity, count.get(JAVA_LONG, 0)) * 8)
                                .toArray(JAVA_LONG);
                    }
                });
    }

    /// Throws what this thread's last error says when the status is not 0. Has to run straight
    /// after the call.
    void check(int status) {
        if (status != 0) {
            throw lastError(status);
        }
    }

    /// {@return this thread's last error as an exception}
    ///
    /// @param status what the failed function returned, in case that there is nothing else to be
    ///   had
    KakehashiException lastError(int status) {
        try (Arena arena = Arena.ofConfined()) {
            BytesOut out = BytesOut.in(arena);
            String message =
                    functions.lastError(out.pointer, out.length) == 0 ? text(take(out)) : "";
            byte[] detail =
                    functions.lastErrorDetail(out.pointer, out.length) == 0 ? take(out) : NO_BYTES;
            return ErrorCode.of(status)
                    .filter(ErrorCode::ofEngine)
                    .orElse(ErrorCode.UNKNOWN)
                    .exception(
                            message.isEmpty() ? "The engine failed with status " + status : message,
                            detail.length == 0 ? ErrorDetail.NONE : Messages.errorDetail(detail),
                            null);
        }
    }

    /// {@return the status of this thread's last error, 0 when there was none}
    int lastErrorStatus() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment code = arena.allocate(JAVA_INT);
            return functions.lastErrorCode(code) == 0 ? code.get(JAVA_INT, 0) : 0;
        }
    }

    /// {@return a copy of these bytes in native memory, at an address even when there are none}
    static MemorySegment bytesIn(Arena arena, byte[] bytes) {
        return arena.allocate(Math.max(1, bytes.length)).copyFrom(MemorySegment.ofArray(bytes));
    }

    private byte[] bytes(ToIntFunction<BytesOut> call) {
        return PlatformThreads.call(
                () -> {
                    try (Arena arena = Arena.ofConfined()) {
                        BytesOut out = BytesOut.in(arena);
                        check(call.applyAsInt(out));
                        return take(out);
                    }
                });
    }

    private void run(ToIntFunction<Arena> call) {
        handle(
                arena -> {
                    check(call.applyAsInt(arena));
                    return 0;
                });
    }

    private long handle(ToLongFunction<Arena> call) {
        return PlatformThreads.call(
                () -> {
                    try (Arena arena = Arena.ofConfined()) {
                        return call.applyAsLong(arena);
                    }
                });
    }

    /// Copies a buffer of the library's to Java and frees it.
    private byte[] take(BytesOut out) {
        long length = out.length.get(JAVA_LONG, 0);
        if (length == 0) {
            return NO_BYTES;
        }
        MemorySegment pointer = out.pointer.get(ADDRESS, 0);
        try {
            return pointer.reinterpret(length).toArray(JAVA_BYTE);
        } finally {
            functions.bufferFree(pointer, length);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
