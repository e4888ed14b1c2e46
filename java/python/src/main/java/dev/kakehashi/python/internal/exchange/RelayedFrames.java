// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Frames that a thread of its own reads, for systems where a thread that reads a pipe cannot be
/// woken: here only the relaying thread can hang on a pipe that somebody else holds open.
public final class RelayedFrames implements FrameSource {
    private final BlockingQueue<Item> items = new LinkedBlockingQueue<>();

    /// A frame, or why there are no more.
    private sealed interface Item {
        @SuppressWarnings("ArrayRecordComponent") // Nobody compares items.
        record Content(byte[] frame) implements Item {}

        record End(IOException reason) implements Item {}
    }

    /// @param source the frames
    /// @param name of the thread
    public RelayedFrames(FrameSource source, String name) {
        Thread.ofPlatform().daemon().name(name).start(() -> relay(source));
    }

    /// Wakes who waits: there will be no more frames.
    public void end(IOException reason) {
        items.add(new Item.End(reason));
    }

    private void relay(FrameSource source) {
        try {
            while (true) {
                items.add(new Item.Content(source.next()));
            }
        } catch (IOException e) {
            end(e);
        }
    }

    @Override
    public byte[] next() throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    switch (items.take()) {
                        case Item.Content content -> {
                            return content.frame();
                        }
                        case Item.End last -> {
                            items.add(last);
                            throw again(last.reason());
                        }
                    }
                } catch (InterruptedException e) {
                    interrupted = true; // An interrupt cancels the request; its reply still comes.
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// {@return the same failure with the stack of this thread}
    private static IOException again(IOException reason) {
        IOException again =
                reason instanceof EOFException
                        ? new EOFException(reason.getMessage())
                        : new IOException(reason.getMessage());
        again.initCause(reason);
        return again;
    }
}
