// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static dev.kakehashi.engine.internal.TestEngine.countRows;
import static dev.kakehashi.engine.internal.TestEngine.numbers;
import static dev.kakehashi.engine.internal.TestEngine.streamOf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.KakehashiException;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.engine.Capabilities;
import dev.kakehashi.engine.CompiledPlan;
import dev.kakehashi.engine.EngineChoice;
import dev.kakehashi.engine.ExplainOptions;
import dev.kakehashi.engine.LibrarySource.Origin;
import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.error.DeadlineExceededException;
import dev.kakehashi.error.PlanDecodeException;
import dev.kakehashi.error.PlanSemanticException;
import dev.kakehashi.error.PlanVersionUnsupportedException;
import dev.kakehashi.error.QueryCancelledException;
import dev.kakehashi.error.UnsupportedFeatureException;
import dev.kakehashi.internal.proto.Plan;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/// The engine itself, Polars in the library that the build has made, in both data modes.
@Timeout(120)
@ParameterizedClass
@EnumSource
class PolarsEngineTest {
    @Parameter DataMode mode;

    private InProcessEngine engine() {
        return InProcessEngine.load(InProcessEngine.shared().source().library(), mode);
    }

    private ArrowStream execute(Plan plan, QueryOptions options, ArrowStream... inputs) {
        return execute(plan, options, new QueryHandle(), inputs);
    }

    private ArrowStream execute(
            Plan plan, QueryOptions options, QueryHandle query, ArrowStream... inputs) {
        InProcessEngine engine = engine();
        try (CompiledPlan compiled = engine.compile(plan.toByteArray())) {
            return engine.execute(compiled, List.of(inputs), options, query);
        }
    }

    @Test
    @DisplayName("M1-T04: the sum of an int64 column with nulls, through Arrow in and out")
    void sumWithNulls() {
        ArrowBatch first =
                ArrowBatch.builder()
                        .add("n", DataType.INT64, Arrays.asList(1L, null, 3L, null))
                        .build();
        ArrowBatch second =
                ArrowBatch.builder().add("n", DataType.INT64, Arrays.asList(null, 40L)).build();

        for (EngineChoice choice : EngineChoice.values()) {
            ArrowStream input =
                    ArrowStream.of(first.schema(), List.of(first.slice(0, 4), second.slice(0, 2)));
            try (ArrowStream result =
                            execute(
                                    Plans.sum("n"),
                                    QueryOptions.DEFAULTS.withEngine(choice),
                                    input);
                    ArrowBatch sum = result.next()) {
                assertThat(sum.schema().names()).containsExactly("n");
                assertThat(sum.column("n").toLongArray()).containsExactly(44);
                assertThat(result.next()).isNull();
            }
        }
        first.close();
        second.close();
    }

    @Test
    void theSharedEngineSaysWhereItComesFrom() {
        assertThat(InProcessEngine.shared().source().origin()).isEqualTo(Origin.ENVIRONMENT);
        assertThat(InProcessEngine.shared()).isSameAs(InProcessEngine.shared());
    }

    @Test
    void capabilitiesNameWhatPlansUse() {
        Capabilities capabilities = engine().capabilities();

        assertThat(capabilities.abiVersion()).isEqualTo(LibraryLoader.ABI_VERSION);
        assertThat(capabilities.engineVersion()).containsIgnoringCase("polars");
        assertThat(capabilities.minPlanVersion()).isEqualTo(1);
        assertThat(capabilities.executionModes()).contains("collect", "stream");
        capabilities.require(Plans.sum("n").getRequiredFeaturesList());
        capabilities.require(List.of("filter", "str.contains", "decimal"));
    }

    @Test
    void aPlanKnowsItsSchemaBeforeItRuns() {
        try (CompiledPlan plan = engine().compile(Plans.sum("n").toByteArray())) {
            assertThat(plan.schema().field("n").type()).isEqualTo(DataType.INT64);
            assertThat(plan.explain(ExplainOptions.DEFAULTS)).contains("n");
        }
    }

    @Test
    void aMissingColumnIsASemanticErrorThatNamesItsNeighbours() {
        assertThatExceptionOfType(PlanSemanticException.class)
                .isThrownBy(() -> engine().compile(Plans.sum("m").toByteArray()))
                .satisfies(
                        failure -> {
                            assertThat(failure.detail().nodeId()).isEqualTo(2);
                            assertThat(failure.detail().column()).isEqualTo("m");
                            assertThat(failure.detail().candidates()).contains("n");
                        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, Integer.MAX_VALUE})
    void otherPlanVersionsAreRefused(int version) {
        Plan plan = Plans.scan().toBuilder().setPlanVersion(version).build();

        assertThatExceptionOfType(PlanVersionUnsupportedException.class)
                .isThrownBy(() -> engine().compile(plan.toByteArray()))
                .withMessageContaining("1");
    }

    @Test
    void featuresThatNobodyKnowsAreRefusedByName() {
        Plan plan = Plans.scan().toBuilder().addRequiredFeatures("teleport").build();

        assertThatExceptionOfType(UnsupportedFeatureException.class)
                .isThrownBy(() -> engine().compile(plan.toByteArray()))
                .withMessageContaining("teleport");
    }

    @Test
    void randomAndTruncatedBytesAreTypedErrors() {
        Random random = new Random(3);
        byte[] good = Plans.sum("n").toByteArray();
        InProcessEngine engine = engine();
        for (int i = 0; i < 2000; i++) {
            byte[] bytes;
            if (i < good.length) {
                bytes = Arrays.copyOf(good, i);
            } else {
                bytes = good.clone();
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try (CompiledPlan plan = engine.compile(bytes)) {
                assertThat(plan).isNotNull();
            } catch (KakehashiException refused) {
                assertThat(refused)
                        .isInstanceOfAny(
                                PlanDecodeException.class,
                                PlanVersionUnsupportedException.class,
                                PlanSemanticException.class,
                                UnsupportedFeatureException.class);
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void moreRowsThanAllowedAreAnErrorAndNeverACut() {
        QueryOptions options = QueryOptions.DEFAULTS.withMaxRows(2);

        assertThat(countRows(execute(Plans.scan(), options, streamOf(numbers(1, 2))))).isEqualTo(2);
        assertThatExceptionOfType(KakehashiException.class)
                .isThrownBy(
                        () -> countRows(execute(Plans.scan(), options, streamOf(numbers(1, 2, 3)))))
                .withMessageContaining("2");
    }

    @Test
    void aQueryThatTakesTooLongEndsAtItsDeadline() {
        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(
                        () ->
                                countRows(
                                        execute(
                                                Plans.pairs(),
                                                QueryOptions.DEFAULTS.withDeadline(
                                                        Duration.ofMillis(50)),
                                                streamOf(manyNumbers()))));
    }

    @Test
    void aQueryThatRunsIsCancelled() throws Exception {
        QueryHandle query = new QueryHandle();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> reading =
                    executor.submit(
                            () ->
                                    countRows(
                                            execute(
                                                    Plans.pairs(),
                                                    QueryOptions.DEFAULTS,
                                                    query,
                                                    streamOf(manyNumbers()))));
            query.cancel();

            assertThat(reading)
                    .failsWithin(Duration.ofSeconds(60))
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(QueryCancelledException.class);
        }
    }

    @Test
    void aThreadThatIsInterruptedCancelsTheQueryThatItWaitsFor() throws Exception {
        CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
        Thread reader =
                Thread.ofPlatform()
                        .unstarted(
                                () -> {
                                    try {
                                        countRows(
                                                execute(
                                                        Plans.pairs(),
                                                        QueryOptions.DEFAULTS,
                                                        streamOf(manyNumbers())));
                                        stillInterrupted.complete(false);
                                    } catch (QueryCancelledException cancelled) {
                                        stillInterrupted.complete(
                                                Thread.currentThread().isInterrupted()
                                                        && cancelled
                                                                .getMessage()
                                                                .contains("interrupted"));
                                    } catch (Throwable other) {
                                        stillInterrupted.completeExceptionally(other);
                                    }
                                });
        reader.start();
        reader.interrupt();

        assertThat(stillInterrupted.get()).isTrue();
    }

    @Test
    void stringsComeAsOffsetsForWhoKnowsNoViews() {
        InProcessEngine engine = engine();
        try (DataFrame text =
                        DataFrame.fromColumns(
                                Map.of("t", new String[] {"a text that no view has in itself"}));
                CompiledPlan plan = engine.compile(text.lazy().plan())) {
            for (boolean oldest : new boolean[] {true, false}) {
                QueryOptions options = QueryOptions.DEFAULTS.withOldestCompatibility(oldest);
                try (ArrowStream result = engine.execute(plan, List.of(text.toArrow()), options);
                        ArrowBatch batch = result.next()) {
                    assertThat(batch.column("t").format()).isEqualTo(oldest ? "U" : "vu");
                    assertThat(batch.column("t").getString(0))
                            .isEqualTo("a text that no view has in itself");
                }
            }
        }
    }

    @Test
    void batchesOfTheResultHaveTheSizeThatWasAskedFor() {
        try (ArrowStream result =
                execute(
                        Plans.scan(),
                        QueryOptions.DEFAULTS
                                .withEngine(EngineChoice.STREAMING)
                                .withBatchSize(1000),
                        streamOf(numbers(LongStream.range(0, 10_000).toArray())))) {
            long rows = 0;
            for (ArrowBatch batch : result) {
                try (batch) {
                    assertThat(batch.rowCount()).isBetween(1L, 1000L);
                    rows += batch.rowCount();
                }
            }
            assertThat(rows).isEqualTo(10_000);
        }
    }

    private static ArrowBatch manyNumbers() {
        return numbers(LongStream.range(0, 200_000).toArray());
    }
}
