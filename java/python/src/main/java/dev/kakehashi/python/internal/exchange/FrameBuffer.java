// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Where frames are laid one behind the other before they are written at once.
final class FrameBuffer {
    private static final int INITIAL = 64 * 1024;
    private static final int KEPT = 1024 * 1024;
    private static final int LENGTH_BYTES = 4;

    private byte[] bytes = new byte[INITIAL];
    private int size;

    byte[] array() {
        return bytes;
    }

    int size() {
        return size;
    }

    /// Empties it, and lets go of the memory that a rare large frame needed.
    void clear() {
        size = 0;
        if (bytes.length > KEPT) {
            bytes = new byte[INITIAL];
        }
    }

    /// {@return where the frame starts}
    int begin() {
        room(LENGTH_BYTES);
        size += LENGTH_BYTES;
        return size;
    }

    /// Writes the length in front of the frame.
    void end(int start) {
        int length = size - start;
        for (int i = 0; i < LENGTH_BYTES; i++) {
            bytes[start - LENGTH_BYTES + i] = (byte) (length >>> (8 * i));
        }
    }

    void bytes(byte[] added) {
        room(added.length);
        System.arraycopy(added, 0, bytes, size, added.length);
        size += added.length;
    }

    void ascii(String text) {
        bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void number(long number) {
        ascii(Long.toString(number));
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
        }
    }
}
