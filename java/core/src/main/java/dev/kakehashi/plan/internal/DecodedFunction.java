// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.plan.StepFunction;

/// The place of a function in a plan that came as bytes: such a plan has no code.
///
/// @param number which one, from 0
record DecodedFunction(int number) implements StepFunction {
    @Override
    public ArrowStream apply(ArrowStream batches) {
        throw new IllegalStateException(
                "Function %d of a plan that came as bytes has no code: give it to Engine.execute"
                        .formatted(number));
    }
}
