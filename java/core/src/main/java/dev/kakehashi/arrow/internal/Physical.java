// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

/// The ways in which Arrow lays out the values of a column.
public enum Physical {
    /// No memory at all: every value is null.
    NULL(0),
    /// A validity bitmap and one bit a value.
    BITS(2),
    /// A validity bitmap and values of one width in bytes.
    FIXED(2),
    /// A validity bitmap, 32-bit offsets, bytes.
    BYTES32(3),
    /// A validity bitmap, 64-bit offsets, bytes.
    BYTES64(3),
    /// A validity bitmap, 16-byte views, any number of buffers of bytes. At the C boundary their
    /// lengths come last.
    VIEWS(2),
    /// A validity bitmap, 32-bit offsets, a child.
    LIST32(2),
    /// A validity bitmap, 64-bit offsets, a child.
    LIST64(2),
    /// A validity bitmap, 32-bit offsets and sizes in any order, a child.
    LIST_VIEW32(3),
    /// A validity bitmap, 64-bit offsets and sizes in any order, a child.
    LIST_VIEW64(3),
    /// A validity bitmap and a child with the same number of items for each value.
    FIXED_LIST(1),
    /// A validity bitmap and a child for each field.
    STRUCT(1);

    private final int buffers;

    Physical(int buffers) {
        this.buffers = buffers;
    }

    /// {@return how many buffers an array has; for [#VIEWS] those that it has at least, without the
    /// one of lengths}
    public int buffers() {
        return buffers;
    }

    /// {@return bytes in an offset, for layouts that have offsets}
    public int offsetBytes() {
        return this == BYTES32 || this == LIST32 || this == LIST_VIEW32 ? 4 : 8;
    }

    /// {@return whether one child has the items of every value}
    public boolean isList() {
        return switch (this) {
            case LIST32, LIST64, LIST_VIEW32, LIST_VIEW64, FIXED_LIST -> true;
            default -> false;
        };
    }
}
