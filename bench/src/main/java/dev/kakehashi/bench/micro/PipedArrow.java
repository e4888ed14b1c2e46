// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import dev.kakehashi.DataFrame;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.arrow.ipc.ArrowIpc;
import dev.kakehashi.arrow.ipc.ArrowWriter;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/// What people do without shared memory: Arrow IPC streams through the pipes of a process, to
/// pandas and back.
final class PipedArrow implements AutoCloseable {
    private static final String PROGRAM =
            """
            import sys
            import pyarrow
            import pyarrow.ipc
            source, target = sys.stdin.buffer, sys.stdout.buffer
            while True:
                frame = pyarrow.ipc.open_stream(source).read_pandas()
                target.write(b"k")
                target.flush()
                if not source.read(1):
                    break
                table = pyarrow.Table.from_pandas(frame, preserve_index=False)
                with pyarrow.ipc.new_stream(target, table.schema) as writer:
                    writer.write_table(table)
                target.flush()
            """;

    private final Process process;
    private final OutputStream target;
    private final InputStream source;

    PipedArrow(Path python) throws IOException {
        process =
                new ProcessBuilder(python.toString(), "-c", PROGRAM)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        target = process.getOutputStream();
        source = new BufferedInputStream(process.getInputStream(), 1 << 20);
    }

    /// Sends a frame, and returns when it is one of pandas.
    void send(DataFrame frame) throws IOException {
        try (ArrowWriter writer =
                ArrowIpc.streamWriter(
                        new FilterOutputStream(target) {
                            @Override
                            public void write(byte[] bytes, int start, int length)
                                    throws IOException {
                                out.write(bytes, start, length);
                            }

                            @Override
                            public void close() throws IOException {
                                flush();
                            }
                        },
                        frame.schema())) {
            for (ArrowBatch batch : frame.batches()) {
                writer.write(batch);
            }
            writer.finish();
        }
        target.flush();
        if (source.read() != 'k') {
            throw new IOException("the process with the pipe has ended");
        }
    }

    /// {@return the frame that was sent last}
    DataFrame fetch() throws IOException {
        target.write('b');
        target.flush();
        return DataFrame.fromArrow(
                ArrowIpc.read(
                        new FilterInputStream(source) {
                            @Override
                            public void close() {
                                // The pipe is used again.
                            }
                        }));
    }

    @Override
    public void close() throws IOException {
        process.destroy();
    }
}
