// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static dev.kakehashi.engine.internal.TestEngine.ENGINE;
import static dev.kakehashi.engine.internal.TestEngine.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static java.lang.foreign.MemorySegment.NULL;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.kakehashi.error.ErrorCode;
import dev.kakehashi.error.InvalidArgumentException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

class BadArgumentTest {
    private final Arena arena = Arena.ofConfined();
    private final Bridge bridge = ENGINE.bridge();
    private final BridgeFunctions functions = bridge.functions();
    private final List<Long> compiled = new ArrayList<>();
    private final MemorySegment place = arena.allocate(JAVA_LONG);
    private final MemorySegment struct = arena.allocate(80, 8);

    @AfterEach
    void free() {
        arena.close();
        compiled.forEach(functions::planFree);
    }

    @Test
    @DisplayName("M1-T02: a null pointer is INVALID_ARGUMENT with a text")
    void nullPointers() {
        assertThatRefuses(() -> functions.planCompile(NULL, 4, place));
        assertThatRefuses(() -> functions.planCompile(bytesOf("rows:1:1"), 8, NULL));
        assertThatRefuses(() -> functions.capabilities(NULL, place));
        assertThatRefuses(() -> functions.capabilities(place, NULL));
        assertThatRefuses(() -> functions.engineVersion(NULL, NULL));
        assertThatRefuses(() -> functions.configure(NULL, 1));
        assertThatRefuses(() -> functions.planSchema(plan(), NULL));
        assertThatRefuses(() -> functions.planExplain(plan(), NULL, 1, place, place));
        assertThatRefuses(() -> functions.planExecuteWith(plan(), NULL, 1, NULL, 0, 0, struct));
        assertThatRefuses(() -> functions.planExecuteWith(plan(), NULL, 0, NULL, 0, 0, NULL));
        assertThatRefuses(() -> functions.queryNew(NULL));
        assertThatRefuses(() -> functions.schemaExport(NULL, struct));
        assertThatRefuses(() -> functions.batchExport(NULL, 0, struct));
        assertThatRefuses(() -> functions.streamExport(NULL, NULL, 0, struct));
        assertThatRefuses(() -> functions.releasedTake(NULL, 1, 0, place));
        assertThatRefuses(() -> functions.counters(NULL, 1, place));
    }

    @Test
    @DisplayName("M1-T02: a bad length is INVALID_ARGUMENT with a text")
    void badLengths() {
        assertThatRefuses(() -> functions.planCompile(bytesOf("rows:1:1"), -1, place));
        assertThatRefuses(() -> functions.configure(bytesOf("echo"), Long.MIN_VALUE));
        assertThatRefuses(
                () ->
                        functions.planExecuteWith(
                                plan(), struct, Long.MAX_VALUE, NULL, 0, 0, struct));
        struct.fill((byte) 0);
        struct.set(JAVA_LONG, 0, -5);
        assertThatRefuses(() -> functions.batchExport(struct, 0, arena.allocate(80, 8)));
    }

    @Test
    void handlesThatWereMadeUpFreedOrGivenOutForSomethingElseAreRefusedFromEveryThread()
            throws Exception {
        long freed = plan();
        functions.planFree(freed);
        functions.planFree(freed);
        long query = bridge.newQuery();
        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all =
                    IntStream.range(0, 4)
                            .<Future<?>>mapToObj(
                                    i -> executor.submit(() -> tryHandles(freed, query)))
                            .toList();
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            functions.queryFree(query);
        }
    }

    private void tryHandles(long... handles) {
        try (Arena own = Arena.ofConfined()) {
            MemorySegment out = own.allocate(80, 8);
            for (long handle : handles) {
                assertThatRefuses(() -> functions.planSchema(handle, out));
                assertThatRefuses(
                        () -> functions.planExecuteWith(handle, NULL, 0, NULL, 0, 0, out));
                assertThatRefuses(() -> functions.ipcNext(handle, out, out.asSlice(8)));
            }
            for (long handle : new long[] {0, 1, -1, Long.MAX_VALUE, handles[0] + 1}) {
                assertThatRefuses(() -> functions.planSchema(handle, out));
                assertThatRefuses(() -> functions.queryCancel(handle));
                functions.planFree(handle);
                functions.ipcFree(handle);
            }
        }
    }

    private long plan() {
        long plan = bridge.compile(bytes("rows:1:1"));
        compiled.add(plan);
        return plan;
    }

    private MemorySegment bytesOf(String text) {
        return Bridge.bytesIn(arena, bytes(text));
    }

    private void assertThatRefuses(IntSupplier call) {
        int status = call.getAsInt();
        assertThat(status).isEqualTo(ErrorCode.INVALID_ARGUMENT.number());
        assertThatExceptionOfType(InvalidArgumentException.class)
                .isThrownBy(() -> bridge.check(status))
                .satisfies(failure -> assertThat(failure.getMessage()).isNotBlank());
    }
}
