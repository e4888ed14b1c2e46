// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.process;

import dev.kakehashi.python.internal.event.EventReader;
import dev.kakehashi.python.internal.exchange.FrameReader;
import dev.kakehashi.python.internal.exchange.FrameSource;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Pipes that Java opens a second time through `/proc`, at both ends.
///
/// With the far ends at hand a blocked thread can be woken when the process is gone, though a
/// forked child holds the pipes: what it waits for is written, or what it writes is taken. A closed
/// channel would do that too, but Java closes those whenever a thread that uses them is
/// interrupted, and many threads share this one.
///
/// Each end is closed by the thread that uses it, and by no other: the number of a closed
/// descriptor may be that of another file at once. The far ends are used by the thread that sees
/// the end of the process.
final class LinuxPipes implements Pipes {
    private static final byte[] WAKE = new byte[1];
    private static final int TRIES = 100;

    private final OutputStream requests;
    private final FileInputStream farRequests;
    private final FileInputStream nearReplies;
    private final FileOutputStream farReplies;
    private final FileInputStream events;
    private final FileOutputStream farEvents;
    private final FrameSource replies;
    private volatile boolean woken;

    private LinuxPipes(PipeTable table) throws IOException {
        this.requests = new FileOutputStream(table.requests().toFile());
        this.farRequests = new FileInputStream(table.requests().toFile());
        this.nearReplies = new FileInputStream(table.replies().toFile());
        this.farReplies = new FileOutputStream(table.replies().toFile());
        this.events = new FileInputStream(table.events().toFile());
        this.farEvents = new FileOutputStream(table.events().toFile());
        this.replies = new FrameReader(new WakefulInput(nearReplies));
    }

    /// {@return the pipes, or null where there is no such `/proc`}
    static @Nullable Pipes open(Process process) {
        Path folder = Path.of("/proc", Long.toString(process.pid()));
        for (int i = 0; i < TRIES; i++) {
            PipeTable table = PipeTable.of(folder);
            if (table == null) {
                return null;
            }
            LinuxPipes pipes = null;
            try {
                pipes = new LinuxPipes(table);
                // Unless the worker has moved its descriptors meanwhile, these are the right ones.
                if (table.equals(PipeTable.of(folder))) {
                    pipes.leaveTo(process);
                    return pipes;
                }
            } catch (IOException e) {
                // Moved between the look and the opening.
            }
            if (pipes != null) {
                pipes.close();
                pipes.closeEvents();
                close(pipes.farRequests, pipes.farReplies, pipes.farEvents);
            }
        }
        return null;
    }

    /// Java would take the last bytes for itself when the process ends.
    private void leaveTo(Process process) throws IOException {
        process.getOutputStream().close();
        process.getInputStream().close();
        process.getErrorStream().close();
    }

    @Override
    public OutputStream requests() {
        return requests;
    }

    @Override
    public FrameSource replies() {
        return replies;
    }

    @Override
    public InputStream events() {
        return events;
    }

    @Override
    public void endEvents() {
        try (farEvents) {
            farEvents.write(EventReader.END);
        } catch (IOException e) {
            // Its reader has left before.
        }
    }

    @Override
    public void closeEvents() {
        close(events);
    }

    @Override
    public void wake() {
        woken = true;
        try (farReplies) {
            // A reader that finds something comes back by itself. Into an empty pipe this byte goes
            // at
            // once, because nobody but Java writes any more.
            if (nearReplies.available() == 0) {
                farReplies.write(WAKE);
            }
        } catch (IOException e) {
            // Its readers have left before.
        }
        try (farRequests) {
            farRequests.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("a pipe that is read to its end", e);
        }
    }

    @Override
    public void close() {
        close(requests, nearReplies);
    }

    private static void close(Closeable... ends) {
        for (Closeable end : ends) {
            try {
                end.close();
            } catch (IOException e) {
                // A pipe's end holds nothing back that could be lost.
            }
        }
    }

    /// The reply pipe, which ends as soon as the reader was woken.
    private final class WakefulInput extends FilterInputStream {
        WakefulInput(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (woken) {
                return -1;
            }
            int size = super.read(bytes, offset, length);
            return woken ? -1 : size;
        }
    }
}
