// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plot.internal;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.DatetimeType;

/// What stands along an axis.
public enum AxisKind {
    NUMBER,
    /// Milliseconds since 1970-01-01T00:00 of a clock on the wall.
    TIME,
    /// Names in the order in which they come.
    NAME;

    static AxisKind of(DataType type) {
        return type.isNumeric()
                ? NUMBER
                : type.equals(DataType.DATE) || type instanceof DatetimeType ? TIME : NAME;
    }
}
