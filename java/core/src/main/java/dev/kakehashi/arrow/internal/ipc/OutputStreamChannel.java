// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/// An output stream as a channel. Unlike that of [java.nio.channels.Channels] it does not fail and
/// close the stream when its thread is interrupted: what an interrupt means is the stream's affair.
public final class OutputStreamChannel implements WritableByteChannel {
    private static final int PART = 1 << 16;

    private final OutputStream output;
    private byte[] part = {};
    private boolean open = true;

    /// @param output is closed with the channel
    public OutputStreamChannel(OutputStream output) {
        this.output = output;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        int written = source.remaining();
        while (source.hasRemaining()) {
            int step = Math.min(source.remaining(), PART);
            if (part.length < step) {
                part = new byte[step];
            }
            source.get(part, 0, step);
            output.write(part, 0, step);
        }
        return written;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() throws IOException {
        open = false;
        output.close();
    }
}
