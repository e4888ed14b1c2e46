// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.DataType.ArrayType;
import dev.kakehashi.DataType.DatetimeType;
import dev.kakehashi.DataType.DecimalType;
import dev.kakehashi.DataType.DurationType;
import dev.kakehashi.DataType.ListType;
import dev.kakehashi.DataType.ScalarType;
import dev.kakehashi.DataType.StructType;

/// What can be asked of every [DataType].
///
/// The default methods live here and not in [DataType] because an interface that has some is
/// initialised before the first class that implements it; its constants would then read the
/// constants of [ScalarType] before they exist.
sealed interface DataTypeTraits permits DataType {
    /// {@return whether values are signed or unsigned integers of any width}
    default boolean isInteger() {
        return isSignedInteger() || isUnsignedInteger();
    }

    /// {@return whether values are signed integers of any width}
    default boolean isSignedInteger() {
        return this instanceof ScalarType scalar && scalar.family == ScalarType.Family.SIGNED;
    }

    /// {@return whether values are unsigned integers of any width}
    default boolean isUnsignedInteger() {
        return this instanceof ScalarType scalar && scalar.family == ScalarType.Family.UNSIGNED;
    }

    /// {@return whether values are binary floating-point numbers}
    default boolean isFloat() {
        return this instanceof ScalarType scalar && scalar.family == ScalarType.Family.FLOAT;
    }

    /// {@return whether values are numbers: integers, floats or decimals}
    default boolean isNumeric() {
        return isInteger() || isFloat() || this instanceof DecimalType;
    }

    /// {@return whether values are dates, times, datetimes or durations}
    default boolean isTemporal() {
        return this == ScalarType.DATE
                || this == ScalarType.TIME
                || this instanceof DatetimeType
                || this instanceof DurationType;
    }

    /// {@return whether values hold other values: lists, arrays and structs}
    default boolean isNested() {
        return this instanceof ListType || this instanceof ArrayType || this instanceof StructType;
    }
}
