// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import dev.kakehashi.KakehashiException;
import dev.kakehashi.arrow.internal.Failures;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// Flatbuffers checks nothing: what reads damaged ones runs into the ends of their bytes, or into
/// nonsense.
final class Guard {
    private Guard() {}

    static <T extends @Nullable Object> T checked(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException failure) {
            throw explain(failure);
        }
    }

    /// {@return what to throw in place of a failure of reading}
    static RuntimeException explain(RuntimeException failure) {
        if (failure instanceof KakehashiException ours) {
            return ours;
        }
        if (failure instanceof IndexOutOfBoundsException
                || failure instanceof java.nio.BufferUnderflowException
                || failure instanceof NullPointerException
                || failure instanceof NegativeArraySizeException
                || failure instanceof IllegalArgumentException) {
            return Failures.malformed("its messages are damaged (" + failure.getMessage() + ")");
        }
        return failure;
    }
}
