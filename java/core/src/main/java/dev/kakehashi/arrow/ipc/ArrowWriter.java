// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.ipc;

import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.internal.ipc.IpcWriter;
import dev.kakehashi.arrow.internal.ipc.OutputStreamChannel;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes batches as Arrow IPC. For one thread at a time.
///
/// A file stands under its name when [#finish] returns, and not before: what is closed without it,
/// because something failed, leaves nothing behind.
public final class ArrowWriter implements AutoCloseable {
    private final WritableByteChannel channel;
    private final IpcWriter writer;
    private final @Nullable Path unfinished;
    private final @Nullable Path target;
    private boolean finished;

    private ArrowWriter(
            WritableByteChannel channel,
            IpcWriter writer,
            @Nullable Path unfinished,
            @Nullable Path target) {
        this.channel = channel;
        this.writer = writer;
        this.unfinished = unfinished;
        this.target = target;
    }

    static ArrowWriter file(Path target, Schema schema) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(target + " is not the name of a file");
        }
        Path unfinished =
                folder.resolve(
                        "." + target.getFileName() + "." + java.util.UUID.randomUUID() + ".part");
        FileChannel channel =
                FileChannel.open(
                        unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            return new ArrowWriter(
                    channel, new IpcWriter(channel, schema, true), unfinished, target);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            Files.deleteIfExists(unfinished);
            throw failure;
        }
    }

    static ArrowWriter stream(OutputStream output, Schema schema) throws IOException {
        return stream(new OutputStreamChannel(output), schema);
    }

    static ArrowWriter stream(WritableByteChannel channel, Schema schema) throws IOException {
        return new ArrowWriter(channel, new IpcWriter(channel, schema, false), null, null);
    }

    /// Writes a batch, which stays open.
    ///
    /// @throws IllegalArgumentException when it has another schema
    /// @throws IllegalStateException when the end was written
    /// @throws IOException when it cannot be written
    public void write(ArrowBatch batch) throws IOException {
        requireUnfinished();
        writer.write(batch);
    }

    /// Writes the end.
    ///
    /// @throws IllegalStateException when the end was written
    /// @throws IOException when it cannot be written
    public void finish() throws IOException {
        requireUnfinished();
        writer.finish();
        if (unfinished != null && target != null) {
            channel.close();
            Files.move(
                    unfinished,
                    target,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
        finished = true;
    }

    private void requireUnfinished() {
        if (finished) {
            throw new IllegalStateException("The end of this Arrow data was written");
        }
    }

    /// Closes the file or output; a file that is not finished is deleted.
    ///
    /// @throws IOException when it cannot be closed
    @Override
    public void close() throws IOException {
        channel.close();
        if (unfinished != null && !finished) {
            Files.deleteIfExists(unfinished);
        }
    }
}
