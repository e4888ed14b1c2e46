// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static dev.kakehashi.engine.internal.TestEngine.ENGINE;
import static dev.kakehashi.engine.internal.TestEngine.numbers;
import static dev.kakehashi.engine.internal.TestEngine.plan;
import static dev.kakehashi.engine.internal.TestEngine.run;
import static dev.kakehashi.engine.internal.TestEngine.streamOf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kakehashi.KakehashiException;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.engine.CompiledPlan;
import dev.kakehashi.engine.ExplainOptions;
import dev.kakehashi.engine.internal.TestEngine.Alive;
import dev.kakehashi.error.ErrorCode;
import dev.kakehashi.error.UnknownErrorException;
import dev.kakehashi.internal.proto.ErrorDetail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

class FaultTest {
    static Stream<ErrorCode> codesOfTheEngine() {
        return Stream.of(ErrorCode.values()).filter(ErrorCode::ofEngine);
    }

    @ParameterizedTest
    @MethodSource("codesOfTheEngine")
    void everyCodeOfTheEngineArrivesAsItsException(ErrorCode code) {
        KakehashiException failure =
                catchThrowableOfType(
                        KakehashiException.class,
                        () -> plan("fail-in:compile:%d:it failed".formatted(code.number())));

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure).hasMessageContaining("it failed");
    }

    @ParameterizedTest
    @MethodSource("codesOfTheEngine")
    void everyCodeComesOutOfAStreamToo(ErrorCode code) {
        try (ArrowStream result =
                run(
                        List.of(),
                        "rows:5:1",
                        "fail-in:next=2:%d:it failed".formatted(code.number()))) {
            result.next().close();
            result.next().close();

            KakehashiException failure =
                    catchThrowableOfType(KakehashiException.class, result::next);

            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure).hasMessageContaining("it failed");
            assertThatExceptionOfType(failure.getClass()).isThrownBy(result::next);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"compile", "execute", "stream-schema", "next=0"})
    void whatIsKnownOfAnErrorArrivesInParts(String stage) {
        ErrorDetail detail =
                ErrorDetail.newBuilder()
                        .setCode(6)
                        .setNodeId(3)
                        .setExpressionId(7)
                        .setFeature("filter")
                        .setPolarsVariant("ColumnNotFound")
                        .setColumn("pric")
                        .addCandidates("price")
                        .addCandidates("prize")
                        .setPath("/data/a.parquet")
                        .setLine(12)
                        .build();

        KakehashiException failure =
                catchThrowableOfType(
                        KakehashiException.class,
                        () -> {
                            try (ArrowStream result =
                                    run(
                                            List.of(),
                                            "rows:1:1",
                                            "detail:"
                                                    + HexFormat.of()
                                                            .formatHex(detail.toByteArray()),
                                            "fail-in:%s:6:no such column".formatted(stage))) {
                                result.schema();
                                result.next();
                            }
                        });

        assertThat(failure.detail())
                .isEqualTo(
                        new dev.kakehashi.error.ErrorDetail(
                                3,
                                7,
                                "filter",
                                "ColumnNotFound",
                                "pric",
                                List.of("price", "prize"),
                                "/data/a.parquet",
                                12));
    }

    @Test
    void aDetailThatCannotBeReadHidesNoError() {
        assertThatExceptionOfType(KakehashiException.class)
                .isThrownBy(() -> plan("detail:ff", "fail-in:compile:9:it failed"))
                .withMessageContaining("it failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"panic-in", "bomb-in"})
    void aPanicInTheMiddleOfAStreamIsAnErrorAndNeverAnEnd(String fault) {
        try (ArrowStream result = run(List.of(), "rows:5:1", fault + ":next=3:out of luck")) {
            for (int i = 0; i < 3; i++) {
                result.next().close();
            }
            for (int i = 0; i < 3; i++) {
                assertThatExceptionOfType(UnknownErrorException.class)
                        .isThrownBy(result::next)
                        .withMessageContaining("panicked");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"compile", "schema", "explain", "execute", "stream-schema"})
    void aPanicIsAnErrorWhereverItHappens(String stage) {
        assertThatExceptionOfType(UnknownErrorException.class)
                .isThrownBy(
                        () -> {
                            try (CompiledPlan plan =
                                    plan("rows:1:1", "panic-in:%s:oh".formatted(stage))) {
                                plan.schema();
                                plan.explain(ExplainOptions.DEFAULTS);
                                try (ArrowStream result =
                                        run(
                                                List.of(),
                                                "rows:1:1",
                                                "panic-in:%s:oh".formatted(stage))) {
                                    result.schema();
                                }
                            }
                        })
                .withMessageContaining("oh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop-plan", "drop-result"})
    void aPanicWhileSomethingIsFreedIsCaught(String stage) {
        try (ArrowStream result = run(List.of(), "rows:1:1", "panic-in:%s:oh".formatted(stage))) {
            result.next().close();
        }
        try (ArrowStream result = run(List.of(), "rows:1:1");
                ArrowBatch batch = result.next()) {
            assertThat(batch.rowCount()).isEqualTo(1);
        }
    }

    @Test
    void aFailedStartGivesItsInputsBack() {
        ArrowBatch input = numbers(1, 2);
        try (CompiledPlan warm = plan("echo")) {
            assertThat(warm).isNotNull();
        }

        assertThatExceptionOfType(KakehashiException.class)
                .isThrownBy(() -> run(List.of(streamOf(input)), "echo", "fail-in:execute:9:no"));

        assertThat(input.isOpen()).isFalse();
        assertThat(Alive.now()).isEqualTo(Alive.NOTHING);
    }

    @Test
    void afterAllThatTheEngineStillWorks() {
        assertThat(TestEngine.countRows(run(List.of(), "rows:2:2"))).isEqualTo(4);
        assertThat(ENGINE.toString()).contains("bridge_test_engine");
    }
}
