// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kakehashi.engine.Capabilities;
import dev.kakehashi.engine.EngineChoice;
import dev.kakehashi.engine.EngineConfiguration;
import dev.kakehashi.engine.ExplainOptions;
import dev.kakehashi.engine.Optimization;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.engine.QueryProgress;
import dev.kakehashi.error.UnknownErrorException;
import dev.kakehashi.error.UnsupportedFeatureException;
import dev.kakehashi.internal.proto.ConfigureOptions;
import dev.kakehashi.internal.proto.ExecuteOptions;
import dev.kakehashi.internal.proto.ExplainFormat;
import dev.kakehashi.internal.proto.Node;
import dev.kakehashi.internal.proto.Plan;
import dev.kakehashi.internal.proto.PlanLimits;
import dev.kakehashi.internal.proto.Progress;
import dev.kakehashi.internal.proto.StepProgress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

class MessagesTest {
    @Test
    void defaultsAreNoBytesAtAll() {
        assertThat(Messages.bytes(QueryOptions.DEFAULTS)).isEmpty();
        assertThat(Messages.bytes(EngineConfiguration.DEFAULTS)).isEmpty();
    }

    @Test
    void everyOptionOfAQueryIsSent() throws Exception {
        ExecuteOptions sent =
                ExecuteOptions.parseFrom(
                        Messages.bytes(
                                QueryOptions.DEFAULTS
                                        .withEngine(EngineChoice.STREAMING)
                                        .withBatchSize(100)
                                        .withMaxRows(0)
                                        .withDeadline(Duration.ofSeconds(3))
                                        .withBatchesInFlight(2)
                                        .withoutOptimizations(Optimization.SLICE_PUSHDOWN)
                                        .withTrackProgress(true)
                                        .withOldestCompatibility(true)));

        assertThat(sent)
                .isEqualTo(
                        ExecuteOptions.newBuilder()
                                .setEngine(
                                        dev.kakehashi.internal.proto.EngineChoice
                                                .ENGINE_CHOICE_STREAMING)
                                .setBatchSize(100)
                                .setMaxRows(0)
                                .setDeadlineMillis(3000)
                                .setBatchesInFlight(2)
                                .addDisabledOptimizations(
                                        dev.kakehashi.internal.proto.Optimization
                                                .OPTIMIZATION_SLICE_PUSHDOWN)
                                .setTrackProgress(true)
                                .setOldestCompatibility(true)
                                .build());
    }

    @ParameterizedTest
    @EnumSource
    void everyOptimizationHasAName(Optimization optimization) {
        assertThat(Messages.bytes(QueryOptions.DEFAULTS.withoutOptimizations(optimization)))
                .isNotEmpty();
    }

    @Test
    void deadlinesAreNeverRoundedToNothing() throws Exception {
        assertThat(deadlineMillis(Duration.ofNanos(1))).isEqualTo(1);
        assertThat(deadlineMillis(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(Long.MAX_VALUE);
    }

    private static long deadlineMillis(Duration deadline) throws Exception {
        return ExecuteOptions.parseFrom(
                        Messages.bytes(QueryOptions.DEFAULTS.withDeadline(deadline)))
                .getDeadlineMillis();
    }

    @Test
    void optionsOutOfTheirRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QueryOptions.DEFAULTS.withBatchSize(0))
                .withMessageContaining("batchSize");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QueryOptions.DEFAULTS.withMaxRows(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QueryOptions.DEFAULTS.withDeadline(Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QueryOptions.DEFAULTS.withBatchesInFlight(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EngineConfiguration.DEFAULTS.withThreads(0));
    }

    @Test
    void theConfigurationIsSent() throws Exception {
        ConfigureOptions sent =
                ConfigureOptions.parseFrom(
                        Messages.bytes(
                                EngineConfiguration.DEFAULTS
                                        .withThreads(3)
                                        .withSpillDirectory(Path.of("spill"))
                                        .withMemoryBudget(1 << 30)));

        assertThat(sent.getThreads()).isEqualTo(3);
        assertThat(sent.getSpillDirectory()).isEqualTo("spill");
        assertThat(sent.getMemoryBudget()).isEqualTo(1 << 30);
    }

    @Test
    void anExplanationHasItsForm() throws Exception {
        var sent =
                dev.kakehashi.internal.proto.ExplainOptions.parseFrom(
                        Messages.bytes(
                                ExplainOptions.DEFAULTS
                                        .withFormat(ExplainOptions.Format.DOT)
                                        .withOptimized(false)));

        assertThat(sent.getFormat()).isEqualTo(ExplainFormat.EXPLAIN_FORMAT_DOT);
        assertThat(sent.getUnoptimized()).isTrue();
    }

    @Test
    void capabilitiesAreRead() {
        Capabilities read =
                Messages.capabilities(
                        dev.kakehashi.internal.proto.Capabilities.newBuilder()
                                .setAbiVersion(1)
                                .setEngineVersion("polars 0.55.2")
                                .setMinPlanVersionSupported(1)
                                .setMaxPlanVersionSupported(2)
                                .addSupportedNodes("filter")
                                .addSupportedExprs("str.contains")
                                .addSupportedDtypes("int64")
                                .addExecutionModes("collect")
                                .setCopyBehavior("zero_copy_when_possible")
                                .setLimits(PlanLimits.newBuilder().setDepth(7))
                                .setThreads(4)
                                .addFormats("parquet")
                                .build()
                                .toByteArray());

        assertThat(read.minPlanVersion()).isEqualTo(1);
        assertThat(read.maxPlanVersion()).isEqualTo(2);
        assertThat(read.limits().depth()).isEqualTo(7);
        assertThat(read.formats()).containsExactly("parquet");
        read.require(Set.of("filter", "str.contains", "int64"));
        assertThatExceptionOfType(UnsupportedFeatureException.class)
                .isThrownBy(() -> read.require(List.of("filter", "join.asof", "dt.dst_offset")))
                .withMessageContaining("polars 0.55.2 lacks")
                .withMessageContaining("dt.dst_offset, join.asof")
                .satisfies(
                        failure ->
                                assertThat(failure.detail().feature()).isEqualTo("dt.dst_offset"));
    }

    @Test
    void progressIsRead() {
        QueryProgress read =
                Messages.progress(
                        Progress.newBuilder()
                                .setRowsDelivered(5)
                                .setBatchesDelivered(2)
                                .setElapsedNanos(1_500)
                                .addSteps(
                                        StepProgress.newBuilder()
                                                .setName("scan")
                                                .setRowsOut(9)
                                                .setFinished(true)
                                                .setBusyNanos(70)
                                                .addInputs(3))
                                .build()
                                .toByteArray());

        assertThat(read)
                .isEqualTo(
                        new QueryProgress(
                                5,
                                2,
                                Duration.ofNanos(1_500),
                                List.of(
                                        new QueryProgress.Step(
                                                "scan",
                                                0,
                                                9,
                                                true,
                                                Duration.ofNanos(70),
                                                List.of(3)))));
    }

    @Test
    void bytesOfAnotherReleaseAreAnError() {
        assertThatExceptionOfType(UnknownErrorException.class)
                .isThrownBy(() -> Messages.capabilities(new byte[] {(byte) 0xff}))
                .withMessageContaining("same release");
    }

    @Test
    void nodesAreCountedWithoutDecodingThem() {
        Plan plan =
                Plan.newBuilder()
                        .setPlanVersion(1)
                        .addNodes(Node.newBuilder().setId(1))
                        .addNodes(Node.newBuilder().setId(2))
                        .setRoot(2)
                        .build();

        assertThat(Messages.nodes(plan.toByteArray())).isEqualTo(2);
        assertThat(Messages.nodes(new byte[] {(byte) 0xff})).isZero();
    }
}
