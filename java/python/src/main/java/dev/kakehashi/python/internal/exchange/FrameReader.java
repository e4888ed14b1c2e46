// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Cuts the reply pipe into frames. One thread at a time.
public final class FrameReader implements FrameSource {
    /// The longest frame that the protocol knows.
    public static final int MAX_FRAME = 1 << 30;

    private static final int BUFFER = 64 * 1024;
    private static final int LENGTH_BYTES = 4;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;

    /// @param in the reply pipe
    public FrameReader(InputStream in) {
        this.in = in;
    }

    @Override
    public byte[] next() throws IOException {
        while (limit - position < LENGTH_BYTES) {
            fill();
        }
        long length = 0;
        for (int i = 0; i < LENGTH_BYTES; i++) {
            length |= (buffer[position + i] & 0xffL) << (8 * i);
        }
        if (length < 2 || length > MAX_FRAME) {
            throw new IOException(
                    "a frame of %,d bytes: one holds 2 to %,d".formatted(length, MAX_FRAME));
        }
        position += LENGTH_BYTES;
        return body((int) length);
    }

    /// Memory grows with what has come, not with what was announced.
    private byte[] body(int length) throws IOException {
        byte[] body = new byte[Math.min(length, BUFFER)];
        int size = 0;
        while (size < length) {
            if (size == body.length) {
                body = Arrays.copyOf(body, (int) Math.min(length, body.length * 4L));
            }
            if (position < limit) {
                int taken = Math.min(body.length - size, limit - position);
                System.arraycopy(buffer, position, body, size, taken);
                position += taken;
                size += taken;
            } else if (body.length - size >= BUFFER) {
                int taken = in.read(body, size, body.length - size);
                if (taken < 0) {
                    throw new EOFException("the reply pipe ends in the middle of a frame");
                }
                size += taken;
            } else {
                fill();
            }
        }
        return body;
    }

    private void fill() throws IOException {
        if (position == limit) {
            position = 0;
            limit = 0;
        } else if (limit == buffer.length) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
        }
        int taken = in.read(buffer, limit, buffer.length - limit);
        if (taken < 0) {
            throw new EOFException("the reply pipe ends");
        }
        limit += taken;
    }
}
