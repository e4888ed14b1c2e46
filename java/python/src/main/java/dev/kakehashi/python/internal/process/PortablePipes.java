// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.process;

import dev.kakehashi.python.internal.exchange.FrameReader;
import dev.kakehashi.python.internal.exchange.FrameSource;
import dev.kakehashi.python.internal.exchange.RelayedFrames;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Pipes as Java's process gives them. A thread of its own reads replies, because a thread in such
/// a read cannot be woken. Neither can one in a write: who writes a request that is larger than the
/// pipe while the process dies waits until the last of its children that hold the pipe has ended.
final class PortablePipes implements Pipes {
    private final Process process;
    private final RelayedFrames replies;

    PortablePipes(Process process) {
        this.process = process;
        this.replies =
                new RelayedFrames(
                        new FrameReader(process.getInputStream()),
                        "kakehashi-python-replies-" + process.pid());
    }

    @Override
    public OutputStream requests() {
        return process.getOutputStream();
    }

    @Override
    public FrameSource replies() {
        return replies;
    }

    @Override
    public InputStream events() {
        return process.getErrorStream();
    }

    /// The end of the pipe has to do.
    @Override
    public void endEvents() {}

    @Override
    public void closeEvents() {
        close(process.getErrorStream());
    }

    @Override
    public void wake() {
        replies.end(new EOFException("the worker has ended"));
    }

    /// Java itself closes the reply pipe of a process that has ended.
    @Override
    public void close() {
        close(process.getOutputStream());
    }

    private static void close(Closeable end) {
        try {
            end.close();
        } catch (IOException e) {
            // Only the last frame could fail here, and nobody waits for its reply.
        }
    }
}
