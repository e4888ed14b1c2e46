// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.value;

import org.jspecify.annotations.Nullable;

/// A Python slice, for one axis of a key: `array.item(PySlice.of(0, 2), PyEllipsis.ELLIPSIS)`.
///
/// @param start a value, an object or null
/// @param stop a value, an object or null
/// @param step a value, an object or null
public record PySlice(@Nullable Object start, @Nullable Object stop, @Nullable Object step) {
    /// Everything: `:`.
    public static final PySlice ALL = new PySlice(null, null, null);

    /// {@return `start:stop`}
    public static PySlice of(@Nullable Object start, @Nullable Object stop) {
        return new PySlice(start, stop, null);
    }
}
