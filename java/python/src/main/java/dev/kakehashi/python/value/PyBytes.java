// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.value;

import java.util.Arrays;

/// Python's bytes or bytearray as a value that can be compared. A Java `byte[]` is bytes.
public final class PyBytes {
    private final byte[] content;
    private final boolean array;

    private PyBytes(byte[] content, boolean array) {
        this.content = content;
        this.array = array;
    }

    /// {@return bytes with a copy of this content}
    public static PyBytes bytes(byte[] content) {
        return new PyBytes(content.clone(), false);
    }

    /// {@return a bytearray with a copy of this content}
    public static PyBytes bytearray(byte[] content) {
        return new PyBytes(content.clone(), true);
    }

    /// {@return a copy of the content}
    public byte[] toArray() {
        return content.clone();
    }

    /// {@return whether Python can change it: a bytearray}
    public boolean isByteArray() {
        return array;
    }

    /// {@return the number of bytes}
    public int length() {
        return content.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PyBytes bytes
                && array == bytes.array
                && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return (array ? "bytearray" : "bytes") + " of length " + content.length;
    }
}
