// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan;

import static dev.kakehashi.Polars.col;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.UnknownFieldSet;

import dev.kakehashi.KakehashiException;
import dev.kakehashi.Polars;
import dev.kakehashi.error.PlanDecodeException;
import dev.kakehashi.error.PlanVersionUnsupportedException;
import dev.kakehashi.error.UnsupportedFeatureException;
import dev.kakehashi.internal.proto.Plan;
import dev.kakehashi.plan.internal.PlanDecoder;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;

@DisplayName("Bytes that are no good plan")
class BadPlanTest {
    private static final byte[] GOOD =
            Polars.scanParquet("a.parquet")
                    .filter(col("a").gt(1).and(col("b").str().contains("x")))
                    .groupBy("a")
                    .agg(col("b").quantile(0.5))
                    .plan()
                    .toBytes();

    @Test
    void ofOtherVersionsAreRefusedBeforeAnythingElse() {
        // The rest is garbage, and is not looked at.
        byte[] zero = {};
        byte[] two = {1 << 3, 2, 3 << 3 | 2, 1, 0};

        assertThatThrownBy(() -> dev.kakehashi.plan.Plan.fromBytes(zero))
                .isInstanceOf(PlanVersionUnsupportedException.class)
                .hasMessageContaining("version 0")
                .hasMessageContaining("1 to 1");
        assertThatThrownBy(() -> dev.kakehashi.plan.Plan.fromBytes(two))
                .isInstanceOf(PlanVersionUnsupportedException.class)
                .hasMessageContaining("version 2");
    }

    @Test
    void withUnknownPartsAreRefusedByName() {
        Plan plan = good();
        UnknownFieldSet unknown =
                UnknownFieldSet.newBuilder()
                        .addField(47, UnknownFieldSet.Field.newBuilder().addVarint(1).build())
                        .build();

        refused(
                plan.toBuilder()
                        .setNodes(1, plan.getNodes(1).toBuilder().setUnknownFields(unknown))
                        .build(),
                UnsupportedFeatureException.class,
                "field 47 of Node");
        refused(
                plan.toBuilder()
                        .setExpressions(
                                0,
                                plan.getExpressions(0).toBuilder()
                                        .setColumn(
                                                plan.getExpressions(0).getColumn().toBuilder()
                                                        .setUnknownFields(unknown)))
                        .build(),
                UnsupportedFeatureException.class,
                "field 47 of Column");
        Plan.Builder newFunction = plan.toBuilder();
        newFunction
                .getExpressionsBuilderList()
                .forEach(
                        expression -> {
                            if (expression.hasString()) {
                                expression.getStringBuilder().setFunctionValue(4711);
                            }
                        });
        refused(newFunction.build(), UnsupportedFeatureException.class, "StringFunction 4711");
    }

    @Test
    void withReferencesToNothingOrForwardAreRefused() {
        Plan plan = good();
        for (int input : new int[] {0, 2, 3, 99, -1}) {
            Plan.Builder wrong = plan.toBuilder();
            wrong.getNodesBuilder(1).getFilterBuilder().setInput(input);
            refused(wrong.build(), PlanDecodeException.class, "In node 2");
        }
        refused(plan.toBuilder().setRoot(9).build(), PlanDecodeException.class, "root is node 9");
        Plan.Builder wrongId = plan.toBuilder();
        wrongId.getNodesBuilder(0).setId(7);
        refused(wrongId.build(), PlanDecodeException.class, "id of node 1 is 7");
    }

    @Test
    void thatSayLessOrMoreThanTheyUseAreRefused() {
        Plan plan = good();
        refused(
                plan.toBuilder().clearRequiredFeatures().build(),
                PlanDecodeException.class,
                "says that it requires []");
        refused(
                plan.toBuilder().addRequiredFeatures("warp").build(),
                PlanDecodeException.class,
                "warp");
    }

    @Test
    void cutOffAnywhereAreRefused() {
        for (int length = 0; length < GOOD.length; length++) {
            byte[] cut = Arrays.copyOf(GOOD, length);
            assertThatThrownBy(() -> dev.kakehashi.plan.Plan.fromBytes(cut))
                    .isInstanceOf(KakehashiException.class);
        }
    }

    @Test
    void damagedAnywhereAreRefusedOrReadNeverAnythingElse() {
        Random random = new Random(7);
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = GOOD.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(dev.kakehashi.plan.Plan.fromBytes(damaged).toString()).isNotEmpty();
            } catch (KakehashiException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private static Plan good() {
        return PlanDecoder.parse(GOOD);
    }

    private static void refused(Plan plan, Class<?> as, String saying) {
        assertThatThrownBy(() -> dev.kakehashi.plan.Plan.fromBytes(plan.toByteArray()))
                .isInstanceOf(as)
                .hasMessageContaining(saying);
    }
}
