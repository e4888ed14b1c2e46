// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.plan.InputSource;

/// The place of an input in a plan that came as bytes: such a plan has no data.
///
/// @param number which one, from 0
record DecodedInput(int number) implements InputSource {
    @Override
    public ArrowStream open() {
        throw new IllegalStateException(
                "Input %d of a plan that came as bytes has no data: give it to Engine.execute"
                        .formatted(number));
    }
}
