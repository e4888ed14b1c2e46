// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.ipc;

import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.arrow.internal.ipc.Sources;
import dev.kakehashi.error.ArrowImportException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/// Reads and writes Arrow IPC, which is also known as Feather 2, in its two formats: the file
/// format, which ends with a directory of its batches, and the stream format, which has none.
///
/// Reading copies nothing where the data is not compressed: batches lie in the mapped file. Writing
/// aligns every buffer to 64 bytes and compresses nothing. Polars' types that Arrow lacks are
/// written as Polars writes them.
public final class ArrowIpc {
    private ArrowIpc() {}

    /// {@return the batches of a file in either format, mapped into memory}
    ///
    /// The file must not become shorter while it or one of its batches is open.
    ///
    /// @throws IOException when the file cannot be opened
    /// @throws ArrowImportException when it is no Arrow file, or a damaged one
    public static ArrowStream open(Path file) throws IOException {
        return Sources.open(file);
    }

    /// {@return the batches of a file or stream that lies in memory, read in place}
    ///
    /// Batches can be read for as long as the memory is alive, by the threads that may read it.
    /// Memory of the Java heap is copied.
    ///
    /// @throws ArrowImportException when it holds no Arrow data, or damaged data
    public static ArrowStream read(MemorySegment memory) {
        return Sources.read(memory);
    }

    /// {@return the batches of a file or stream that lies in memory, read in place, by any thread}
    ///
    /// The memory has to stay alive until `release` is called: once, when the stream and all its
    /// batches are closed or forgotten, on whatever thread that happens; or before this throws.
    ///
    /// @param memory outside of the Java heap
    /// @param release gives the memory back
    /// @throws ArrowImportException when it holds no Arrow data, or damaged data
    public static ArrowStream read(MemorySegment memory, Runnable release) {
        return Sources.read(memory, release);
    }

    /// {@return the batches of data in the stream format, read as they are pulled; closing closes
    /// the input}
    ///
    /// @throws ArrowImportException when it is no Arrow stream, or a damaged one
    public static ArrowStream read(InputStream input) {
        return Sources.read(input);
    }

    /// {@return a writer of the file format; an existing file is replaced}
    ///
    /// @throws IOException when the file cannot be opened
    public static ArrowWriter fileWriter(Path file, Schema schema) throws IOException {
        return ArrowWriter.file(file, schema);
    }

    /// {@return a writer of the stream format; closing it closes the output}
    ///
    /// @throws IOException when the output cannot be written
    public static ArrowWriter streamWriter(OutputStream output, Schema schema) throws IOException {
        return ArrowWriter.stream(output, schema);
    }

    /// {@return a writer of the stream format, which hands buffers to the channel as they lie in
    /// memory; closing it closes the channel}
    ///
    /// @throws IOException when the channel cannot be written
    public static ArrowWriter streamWriter(WritableByteChannel channel, Schema schema)
            throws IOException {
        return ArrowWriter.stream(channel, schema);
    }

    /// Writes all batches of a stream to a file in the file format, and closes the stream.
    ///
    /// @throws IOException when the file cannot be written
    public static void write(Path file, ArrowStream batches) throws IOException {
        try (batches;
                ArrowWriter writer = fileWriter(file, batches.schema())) {
            writeAll(writer, batches);
        }
    }

    /// Writes all batches of a stream in the stream format, and closes the stream and the output.
    ///
    /// @throws IOException when the output cannot be written
    public static void write(OutputStream output, ArrowStream batches) throws IOException {
        try (batches;
                ArrowWriter writer = streamWriter(output, batches.schema())) {
            writeAll(writer, batches);
        }
    }

    private static void writeAll(ArrowWriter writer, ArrowStream batches) throws IOException {
        for (ArrowBatch batch : batches) {
            try (batch) {
                writer.write(batch);
            }
        }
        writer.finish();
    }
}
