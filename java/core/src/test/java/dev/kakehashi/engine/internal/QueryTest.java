// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static dev.kakehashi.engine.internal.TestEngine.ENGINE;
import static dev.kakehashi.engine.internal.TestEngine.countRows;
import static dev.kakehashi.engine.internal.TestEngine.numbers;
import static dev.kakehashi.engine.internal.TestEngine.plan;
import static dev.kakehashi.engine.internal.TestEngine.run;
import static dev.kakehashi.engine.internal.TestEngine.streamOf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kakehashi.DataType;
import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.engine.CompiledPlan;
import dev.kakehashi.engine.ExplainOptions;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.error.ArrowImportException;
import dev.kakehashi.error.PlanDecodeException;

import org.junit.jupiter.api.Test;

import java.util.List;

class QueryTest {
    private static final Schema N = Schema.of(new Field("n", DataType.INT64));

    @Test
    void aResultComesBatchByBatch() {
        try (ArrowStream result = run(List.of(), "rows:3:2")) {
            assertThat(result.schema()).isEqualTo(N);
            for (int batch = 0; batch < 3; batch++) {
                try (ArrowBatch read = result.next()) {
                    assertThat(read.column("n").toLongArray())
                            .containsExactly(2L * batch, 2L * batch + 1);
                }
            }
            assertThat(result.next()).isNull();
            assertThat(result.next()).isNull();
        }
    }

    @Test
    void batchesOutliveTheirStreamAndTheirPlan() {
        ArrowBatch batch;
        try (ArrowStream result = run(List.of(), "rows:1:3")) {
            batch = result.next();
        }
        try (batch) {
            assertThat(batch.column(0).toLongArray()).containsExactly(0, 1, 2);
        }
    }

    @Test
    void onePlanIsExecutedAgainAndAgain() {
        try (CompiledPlan plan = plan("rows:2:5")) {
            for (int i = 0; i < 3; i++) {
                assertThat(countRows(ENGINE.execute(plan, List.of(), QueryOptions.DEFAULTS)))
                        .isEqualTo(10);
            }
        }
    }

    @Test
    void inputsGoThroughTheEngineInPlace() {
        ArrowBatch input = numbers(4, 5, 6);
        long address = input.column(0).buffers().get(1).address();

        try (ArrowStream result = run(List.of(streamOf(input)), "echo");
                ArrowBatch output = result.next()) {
            assertThat(output.column(0).toLongArray()).containsExactly(4, 5, 6);
            assertThat(output.column(0).buffers().get(1).address()).isEqualTo(address);
        }
    }

    @Test
    void everyInputIsRead() {
        List<ArrowStream> inputs =
                List.of(
                        streamOf(numbers(1)),
                        streamOf(numbers(2, 3), numbers(4)),
                        streamOf(numbers()));

        try (ArrowStream result = run(inputs, "lengths");
                ArrowBatch lengths = result.next()) {
            assertThat(lengths.column(0).toLongArray()).containsExactly(1, 3, 0);
        }
    }

    @Test
    void aStreamWithoutBatchesKeepsItsSchema() {
        Schema schema =
                Schema.of(
                        new Field("name", DataType.STRING),
                        new Field("tags", DataType.list(DataType.CATEGORICAL)));

        try (ArrowStream result = run(List.of(ArrowStream.of(schema, List.of())), "echo")) {
            assertThat(result.schema()).isEqualTo(schema);
            assertThat(result.next()).isNull();
        }
    }

    @Test
    void theResultOfOneQueryIsTheInputOfAnother() {
        ArrowStream first = run(List.of(), "rows:4:10");

        assertThat(countRows(run(List.of(first), "echo"))).isEqualTo(40);
    }

    @Test
    void anInputThatIsStillOpenMayBeUsedAgain() {
        try (ArrowBatch batch = numbers(1, 2, 3)) {
            for (int i = 0; i < 3; i++) {
                ArrowStream slices = ArrowStream.of(batch.schema(), List.of(batch.slice(1, 2)));
                try (ArrowStream result = run(List.of(slices), "echo");
                        ArrowBatch output = result.next()) {
                    assertThat(output.column(0).toLongArray()).containsExactly(2, 3);
                }
            }
            assertThat(batch.column(0).getLong(0)).isEqualTo(1);
        }
    }

    @Test
    void batchesOfOneInputHaveOneLayout() {
        Schema text = Schema.of(new Field("t", DataType.STRING));
        ArrowBatch views = ArrowBatch.builder().add("t", "a").build();
        ArrowBatch other = views.slice(0, 1);
        assertThat(countRows(run(List.of(ArrowStream.of(text, List.of(other, views))), "echo")))
                .isEqualTo(2);
    }

    @Test
    void aPlanTellsItsSchemaAndExplainsItself() {
        try (CompiledPlan plan = plan("rows:1:1")) {
            assertThat(plan.schema()).isEqualTo(N);
            assertThat(plan.explain(ExplainOptions.DEFAULTS)).startsWith("Rows");
        }
    }

    @Test
    void damagedBytesAreRefused() {
        assertThatExceptionOfType(PlanDecodeException.class)
                .isThrownBy(() -> plan("no such statement"))
                .withMessageContaining("no such statement");
        assertThat(ENGINE.compile(new byte[0])).isNotNull();
    }

    @Test
    void aClosedPlanIsNotExecuted() {
        CompiledPlan plan = plan("echo");
        plan.close();
        plan.close();
        ArrowStream input = streamOf(numbers(1));

        assertThatIllegalStateException()
                .isThrownBy(() -> ENGINE.execute(plan, List.of(input), QueryOptions.DEFAULTS))
                .withMessageContaining("closed");
        assertThatIllegalStateException().isThrownBy(input::next);
        assertThatIllegalStateException().isThrownBy(plan::schema);
        assertThatIllegalStateException().isThrownBy(() -> plan.explain(ExplainOptions.DEFAULTS));
    }

    @Test
    void aPlanOfAnotherEngineIsRefused() {
        InProcessEngine other = InProcessEngine.load(ENGINE.source().library());

        try (CompiledPlan plan = plan("echo")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> other.execute(plan, List.of(), QueryOptions.DEFAULTS));
        }
    }

    @Test
    void aResultIsNotReadAfterItIsClosed() {
        ArrowStream result = run(List.of(), "rows:1:1");
        result.close();
        result.close();

        assertThatIllegalStateException().isThrownBy(result::next);
    }

    @Test
    void anInputThatIsClosedAlreadyIsRefused() {
        ArrowStream input = streamOf(numbers(1));
        input.close();

        assertThatIllegalStateException().isThrownBy(() -> run(List.of(input), "echo"));
    }

    @Test
    void inputsOfDifferentSchemasMakeNoEcho() {
        ArrowBatch text = ArrowBatch.builder().add("t", "a").build();

        assertThatExceptionOfType(ArrowImportException.class)
                .isThrownBy(
                        () ->
                                countRows(
                                        run(
                                                List.of(streamOf(numbers(1)), streamOf(text)),
                                                "echo")));
    }
}
