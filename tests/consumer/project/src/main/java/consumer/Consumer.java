package consumer;

import static dev.kakehashi.Polars.col;

import dev.kakehashi.DataFrame;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.arrow.ipc.ArrowIpc;
import dev.kakehashi.engine.Engine;
import dev.kakehashi.engine.LibrarySource;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.options.IpcCompression;
import dev.kakehashi.options.IpcSinkOptions;
import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonWorker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Uses each plane once, and fails when one gives anything but the right answer.
public final class Consumer {
    private Consumer() {}

    /// @param arguments how this program was started, for its one line of output
    public static void main(String[] arguments) throws IOException {
        LibrarySource library = Engine.librarySource();
        require(LibrarySource.Origin.JAR, library.origin());
        try (DataFrame trades =
                DataFrame.fromColumns(
                        Map.of(
                                "symbol", List.of("A", "B", "A"),
                                "quantity", List.of(10L, 5L, 20L)))) {
            try (DataFrame sums =
                    trades.lazy()
                            .groupBy("symbol")
                            .agg(col("quantity").sum())
                            .sort("symbol")
                            .collect()) {
                require(30L, sums.column("quantity").getLong(0));
                require(5L, sums.column("quantity").getLong(1));
            }
            for (IpcCompression compression :
                    List.of(IpcCompression.UNCOMPRESSED, IpcCompression.ZSTD)) {
                require(3L, rowsOf(trades, compression));
            }
        }
        try (PythonWorker python = PythonWorker.start()) {
            PyObject factorial = python.callFunction("math", "factorial", 20);
            require(2_432_902_008_176_640_000L, factorial.asLong());
        }
        System.out.printf("%s: as it should be, with %s%n", arguments[0], library.library());
    }

    /// Compressed Arrow, written by the engine, is read by Java alone.
    private static long rowsOf(DataFrame frame, IpcCompression compression) throws IOException {
        Path file = Files.createTempFile("consumer", ".arrow");
        try {
            frame.lazy()
                    .sinkIpc(
                            file,
                            IpcSinkOptions.DEFAULTS.withCompression(compression),
                            QueryOptions.DEFAULTS);
            long rows = 0;
            try (ArrowStream batches = ArrowIpc.open(file)) {
                for (var batch : batches) {
                    rows += batch.rowCount();
                    batch.close();
                }
            }
            return rows;
        } finally {
            Files.delete(file);
        }
    }

    private static void require(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException("expected %s and got %s".formatted(expected, actual));
        }
    }
}
