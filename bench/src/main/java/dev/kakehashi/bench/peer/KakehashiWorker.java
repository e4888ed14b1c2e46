// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.peer;

import dev.kakehashi.DataFrame;
import dev.kakehashi.bench.pdsh.PdshQuery;
import dev.kakehashi.bench.pdsh.Tables;
import dev.kakehashi.engine.Engine;

import java.nio.file.Path;

/// The Java API as a worker. Which native library it loads is said by `POLARS_BRIDGE_LIB`.
public final class KakehashiWorker implements Subject {
    private final Tables tables;

    private KakehashiWorker(Tables tables) {
        this.tables = tables;
    }

    /// Answers until stdin ends.
    ///
    /// @param arguments the folder of the tables
    public static void main(String[] arguments) throws Exception {
        WorkerLoop.serve(new KakehashiWorker(new Tables(Path.of(arguments[0]))));
    }

    @Override
    public String description() {
        return "Kakehashi, %s, JDK %s"
                .formatted(Engine.inProcess().capabilities().engineVersion(), Runtime.version());
    }

    @Override
    public Timing time(PdshQuery query) {
        long start = System.nanoTime();
        try (DataFrame frame = query.over(tables).collect()) {
            return new Timing(System.nanoTime() - start, frame.height());
        }
    }

    @Override
    public void write(PdshQuery query, Path file) {
        query.over(tables).sinkParquet(file);
    }
}
