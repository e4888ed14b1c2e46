// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import dev.kakehashi.arrow.ArrowArray;

import org.jspecify.annotations.Nullable;

/// Reads a value as the Java type that a record's component has.
@FunctionalInterface
interface ValueReader {
    /// {@return the value, or null}
    ///
    /// @throws UnfitValueException when the value has no such Java value
    @Nullable Object read(ArrowArray array, long index);
}
