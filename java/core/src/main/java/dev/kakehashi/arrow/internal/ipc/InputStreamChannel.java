// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/// An input stream as a channel. Unlike that of [java.nio.channels.Channels] it does not fail and
/// close the stream when its thread is interrupted: what an interrupt means is the stream's affair.
final class InputStreamChannel implements ReadableByteChannel {
    private static final int PART = 1 << 16;

    private final InputStream input;
    private byte[] part = {};
    private boolean open = true;

    InputStreamChannel(InputStream input) {
        this.input = input;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (part.length < Math.min(target.remaining(), PART)) {
            part = new byte[Math.min(target.remaining(), PART)];
        }
        int read = input.read(part, 0, Math.min(target.remaining(), part.length));
        if (read > 0) {
            target.put(part, 0, read);
        }
        return read;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() throws IOException {
        open = false;
        input.close();
    }
}
