// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static dev.kakehashi.engine.internal.TestEngine.ENGINE;
import static dev.kakehashi.engine.internal.TestEngine.bytes;
import static dev.kakehashi.engine.internal.TestEngine.countRows;
import static dev.kakehashi.engine.internal.TestEngine.numbers;
import static dev.kakehashi.engine.internal.TestEngine.run;
import static dev.kakehashi.engine.internal.TestEngine.streamOf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kakehashi.KakehashiException;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.engine.CompiledPlan;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.error.ErrorCode;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@Timeout(120)
class ConcurrencyTest {
    private static final ErrorCode[] CODES = {
        ErrorCode.PLAN_SEMANTIC, ErrorCode.EXECUTION, ErrorCode.UNSUPPORTED, ErrorCode.OOM
    };

    @Test
    @DisplayName(
            "M1-T05: ten concurrent executions with errors among them do not mix up their errors")
    void tenAtATime() throws Exception {
        CyclicBarrier start = new CyclicBarrier(10);
        try (ExecutorService executor = Executors.newFixedThreadPool(10)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                int query = i;
                all.add(
                        executor.submit(
                                () -> {
                                    start.await();
                                    for (int round = 0; round < 200; round++) {
                                        succeedOrFail(query * 1000 + round);
                                    }
                                    return null;
                                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    @Test
    void thousandsOfVirtualThreadsNeverSeeTheErrorOfAnother() throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 5000; i++) {
                int query = i;
                all.add(executor.submit(() -> succeedOrFail(query)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    @Test
    void onePlanIsExecutedByManyThreadsWhileItIsClosed() throws Exception {
        for (int round = 0; round < 50; round++) {
            CompiledPlan plan = ENGINE.compile(bytes("rows:3:3"));
            try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
                List<Future<Long>> all = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    all.add(executor.submit(() -> rowsUnlessClosed(plan)));
                }
                plan.close();
                for (Future<Long> each : all) {
                    assertThat(each.get()).isIn(0L, 9L);
                }
            }
        }
    }

    private static long rowsUnlessClosed(CompiledPlan plan) {
        try {
            return countRows(ENGINE.execute(plan, List.of(), QueryOptions.DEFAULTS));
        } catch (IllegalStateException closed) {
            return 0;
        } catch (KakehashiException closedJustThen) {
            assertThat(closedJustThen.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
            return 0;
        }
    }

    /// Each query has a text of its own, and fails at compiling, at the start, in the middle, or
    /// not at all.
    private static void succeedOrFail(int query) {
        ErrorCode code = CODES[query % CODES.length];
        String text = "query %d failed".formatted(query);
        switch (query % 5) {
            case 0 -> assertFails(code, text, "rows:3:3", fault("compile", code, text));
            case 1 -> assertFails(code, text, "rows:3:3", fault("execute", code, text));
            case 2 -> assertFails(code, text, "rows:3:3", fault("next=2", code, text));
            case 3 ->
                    assertThat(countRows(run(List.of(), "rows:3:%d".formatted(query % 7))))
                            .isEqualTo(3L * (query % 7));
            default -> {
                ArrowStream input = streamOf(numbers(query, query));
                assertThat(countRows(run(List.of(input), "echo"))).isEqualTo(2);
            }
        }
    }

    private static String fault(String stage, ErrorCode code, String text) {
        return "fail-in:%s:%d:%s".formatted(stage, code.number(), text);
    }

    private static void assertFails(ErrorCode code, String text, String... statements) {
        KakehashiException failure =
                catchThrowableOfType(
                        KakehashiException.class, () -> countRows(run(List.of(), statements)));
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure).hasMessage(text);
    }
}
