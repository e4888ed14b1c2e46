// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.ArrayType;
import dev.kakehashi.DataType.DatetimeType;
import dev.kakehashi.DataType.DurationType;
import dev.kakehashi.DataType.ListType;
import dev.kakehashi.DataType.StructType;
import dev.kakehashi.arrow.ArrowArray;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Objects;

/// Compares values of one type: null equals null and NaN equals NaN, as people expect of tests; 0.0
/// equals -0.0.
public final class ValueEquality {
    private ValueEquality() {}

    /// {@return the position of the first value that differs, or -1; both have one type and length}
    public static long firstDifference(Chunks one, Chunks other) {
        return firstDifference(one, other, 0);
    }

    /// {@return the position of the first value from `start` on that differs, or -1}
    static long firstDifference(Chunks one, Chunks other, long start) {
        for (long index = start; index < one.length(); index++) {
            int left = one.find(index);
            int right = other.find(index);
            if (!equal(
                    one.array(left),
                    index - one.start(left),
                    other.array(right),
                    index - other.start(right))) {
                return index;
            }
        }
        return -1;
    }

    private static boolean equal(ArrowArray one, long i, ArrowArray other, long j) {
        boolean isNull = one.isNull(i);
        if (isNull || other.isNull(j)) {
            return isNull == other.isNull(j);
        }
        DataType type = one.type();
        if (type.equals(DataType.STRING) || type.equals(DataType.BINARY)) {
            return segment(one, i).mismatch(segment(other, j)) < 0;
        }
        if (type.isFloat()) {
            double left = one.getDouble(i);
            double right = other.getDouble(j);
            return left == right || (Double.isNaN(left) && Double.isNaN(right));
        }
        return switch (type) {
            case ListType _, ArrayType _ -> equalLists(list(one, i), list(other, j));
            case StructType _ -> equalStructs(one.fields(), i, other.fields(), j);
            // Counts are exact where Java's own types have other ranges.
            case DatetimeType _, DurationType _ -> one.getLong(i) == other.getLong(j);
            case DataType.ScalarType.INT64 -> one.getLong(i) == other.getLong(j);
            default -> Objects.equals(one.getObject(i), other.getObject(j));
        };
    }

    private static boolean equalLists(ArrowArray one, ArrowArray other) {
        if (one.length() != other.length()) {
            return false;
        }
        for (long i = 0; i < one.length(); i++) {
            if (!equal(one, i, other, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalStructs(
            List<ArrowArray> one, long i, List<ArrowArray> other, long j) {
        for (int field = 0; field < one.size(); field++) {
            if (!equal(one.get(field), i, other.get(field), j)) {
                return false;
            }
        }
        return true;
    }

    private static ArrowArray list(ArrowArray array, long index) {
        return Objects.requireNonNull(array.list(index));
    }

    private static MemorySegment segment(ArrowArray array, long index) {
        return Objects.requireNonNull(array.getSegment(index));
    }
}
