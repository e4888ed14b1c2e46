// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.fuzz;

import dev.kakehashi.KakehashiException;
import dev.kakehashi.plan.Plan;

/// Bytes that may be a plan: they are refused with an error of ours, or they are one that survives
/// being written and read again.
public final class PlanFuzzer {
    private PlanFuzzer() {}

    /// Called by the fuzzer.
    public static void fuzzerTestOneInput(byte[] bytes) {
        Plan plan;
        try {
            plan = Plan.fromBytes(bytes);
        } catch (KakehashiException refused) {
            return;
        }
        Plan again = Plan.fromBytes(plan.toBytes());
        if (!again.equals(plan) || !again.toString().equals(plan.toString())) {
            throw new IllegalStateException("another plan after writing and reading: " + plan);
        }
    }
}
