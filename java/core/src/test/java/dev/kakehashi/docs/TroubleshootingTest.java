// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.docs;

import static dev.kakehashi.Polars.col;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.Field;
import dev.kakehashi.KakehashiException;
import dev.kakehashi.LazyFrame;
import dev.kakehashi.Polars;
import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.engine.CompiledPlan;
import dev.kakehashi.engine.Engine;
import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.error.ErrorCode;
import dev.kakehashi.plan.Plan;
import dev.kakehashi.plan.PlanAccess;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Runs what docs/troubleshooting.md says brings an error about, and holds it against the page.
class TroubleshootingTest {
    private final DataFrame frame =
            DataFrame.fromColumns(Map.of("text", List.of("1", "two"), "n", List.of(1L, 2L)));

    @AfterEach
    void close() {
        frame.close();
    }

    private static Path root() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("README.md"))) {
            root = Objects.requireNonNull(root.getParent(), "a folder with README.md");
        }
        return root;
    }

    private static void assertThatFails(ErrorCode code, ThrowingCallable call) {
        assertThatExceptionOfType(KakehashiException.class)
                .isThrownBy(call)
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(code));
    }

    @Test
    void theCodeOfThePageIsTheCodeOfThisTest() throws IOException {
        assertThat(Snippets.ofDocument(root().resolve("docs/troubleshooting.md")))
                .isNotEmpty()
                .isEqualTo(
                        Snippets.ofTest(
                                root().resolve(
                                                "java/core/src/test/java/dev/kakehashi/docs/TroubleshootingTest.java")));
    }

    @Test
    void everyCodeHasASection() throws IOException {
        String page = Files.readString(root().resolve("docs/troubleshooting.md"));
        for (ErrorCode code : ErrorCode.values()) {
            assertThat(page).contains("\n### %d %s\n".formatted(code.number(), code));
        }
    }

    @Test
    void aLibraryOfAnotherReleaseIsAMismatch() {
        Path library =
                Path.of(Objects.requireNonNull(System.getProperty("kakehashi.test.libraries")))
                        .resolve(System.mapLibraryName("bridge_test_engine_abi_999"));
        assertThatFails(
                ErrorCode.ABI_MISMATCH,
                () -> {
                    // snippet: AbiMismatch
                    Engine.load(library);
                    // end
                });
    }

    @Test
    void aPlanOfALaterReleaseIsUnsupported() {
        assertThatFails(
                ErrorCode.PLAN_VERSION_UNSUPPORTED,
                () -> {
                    // snippet: PlanVersion
                    byte[] ofVersionTwo = {8, 2};
                    Plan.fromBytes(ofVersionTwo);
                    // end
                });
    }

    @Test
    void halfAPlanIsNoPlan() {
        byte[] stored = frame.lazy().select(col("n")).plan().toBytes();
        assertThatFails(
                ErrorCode.PLAN_DECODE,
                () -> {
                    // snippet: PlanDecode
                    Plan.fromBytes(Arrays.copyOf(stored, stored.length - 1));
                    // end
                });
    }

    @Test
    void aMissingColumnIsASemanticError() {
        assertThatFails(
                ErrorCode.PLAN_SEMANTIC,
                () -> {
                    // snippet: PlanSemantic
                    frame.lazy().select(col("m")).collect();
                    // end
                });
    }

    @Test
    void aStreamThatFailsIsAnImportError() {
        assertThatFails(
                ErrorCode.ARROW_IMPORT,
                () -> {
                    // snippet: ArrowImport
                    ArrowStream broken =
                            new ArrowStream() {
                                @Override
                                public Schema schema() {
                                    return Schema.of(new Field("n", DataType.INT64));
                                }

                                @Override
                                public @Nullable ArrowBatch next() {
                                    throw new IllegalStateException("the source is gone");
                                }

                                @Override
                                public void close() {}
                            };
                    try (CompiledPlan compiled =
                                    Engine.inProcess()
                                            .compile(frame.lazy().select(col("n")).plan());
                            ArrowStream result =
                                    Engine.inProcess()
                                            .execute(
                                                    compiled,
                                                    List.of(broken),
                                                    QueryOptions.DEFAULTS)) {
                        result.next();
                    }
                    // end
                });
    }

    @Test
    void arraysWithoutItemsCannotBeExported() {
        assertThatFails(
                ErrorCode.ARROW_EXPORT,
                () -> {
                    // snippet: ArrowExport
                    DataType empty = DataType.array(DataType.INT8, 0);
                    try (ArrowBatch batch =
                                    ArrowBatch.builder()
                                            .add("a", empty, List.of(List.of()))
                                            .build()
                                            .share();
                            DataFrame arrays =
                                    DataFrame.fromArrow(
                                            ArrowStream.of(batch.schema(), List.of(batch)))) {
                        arrays.lazy().collect();
                    }
                    // end
                });
    }

    @Test
    void aTextThatIsNoNumberFailsTheQuery() {
        assertThatFails(
                ErrorCode.EXECUTION,
                () -> {
                    // snippet: Execution
                    frame.lazy().select(col("text").cast(DataType.INT64)).collect();
                    // end
                });
    }

    @Test
    void aFeatureThatTheEngineLacksIsUnsupported() throws IOException {
        byte[] plan = frame.lazy().select(col("n")).plan().toBytes();
        ByteArrayOutputStream withFeature = new ByteArrayOutputStream();
        withFeature.write(plan);
        byte[] name = "teleport".getBytes(StandardCharsets.UTF_8);
        withFeature.write(new byte[] {2 << 3 | 2, (byte) name.length});
        withFeature.write(name);
        byte[] ofALaterRelease = withFeature.toByteArray();
        assertThatFails(
                ErrorCode.UNSUPPORTED,
                () -> {
                    // snippet: Unsupported
                    Engine.inProcess().compile(ofALaterRelease);
                    // end
                });
    }

    @Test
    void aQueryThatSomebodyCancelledEndsSo() {
        LazyFrame query = frame.lazy();
        assertThatFails(
                ErrorCode.CANCELLED,
                () -> {
                    // snippet: Cancelled
                    QueryHandle handle = new QueryHandle();
                    handle.cancel();
                    query.collect(QueryOptions.DEFAULTS, handle);
                    // end
                });
    }

    @Test
    @Timeout(60)
    void aQueryThatTakesLongerThanItMayEndsAtItsDeadline() {
        LazyFrame slow =
                frame.lazy()
                        .mapBatches(
                                batch -> {
                                    try {
                                        Thread.sleep(Duration.ofHours(1));
                                    } catch (InterruptedException stopped) {
                                        Thread.currentThread().interrupt();
                                    }
                                    return batch;
                                },
                                Schema.of(
                                        new Field("text", DataType.STRING),
                                        new Field("n", DataType.INT64)));
        assertThatFails(
                ErrorCode.DEADLINE_EXCEEDED,
                () -> {
                    // snippet: Deadline
                    slow.collect(QueryOptions.DEFAULTS.withDeadline(Duration.ofMillis(50)));
                    // end
                });
    }

    @Test
    void aPathWithoutALibraryCannotBeLoaded() {
        assertThatFails(
                ErrorCode.LIBRARY_LOAD,
                () -> {
                    // snippet: LibraryLoad
                    Engine.load(Path.of("/nowhere/libpolars_bridge.so").toAbsolutePath());
                    // end
                });
    }

    @Test
    void aPlanOfSomebodyElseTouchesNoMoreThanItMay() {
        Plan received = Polars.scanCsv("/etc/passwd").plan();
        assertThatFails(
                ErrorCode.PLAN_ACCESS,
                () -> {
                    // snippet: Access
                    Engine.inProcess()
                            .compile(received, PlanAccess.none().read(Path.of("/data/public")));
                    // end
                });
    }
}
