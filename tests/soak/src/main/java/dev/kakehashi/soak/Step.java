// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.soak;

import java.util.random.RandomGenerator;

/// Something that a program does once in a while. It checks what comes out, and leaves nothing
/// behind.
@FunctionalInterface
interface Step {
    /// Does it; any failure that it did not ask for itself is thrown.
    void play(RandomGenerator random) throws Exception;
}
