// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.golden;

import dev.kakehashi.DataFrame;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.arrow.ipc.ArrowIpc;
import dev.kakehashi.plan.Plan;
import dev.kakehashi.testing.Python;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// A case of `tests/golden`: a plan as bytes and as text, what it reads, and what py-polars makes
/// of it.
record GoldenCase(Path folder) {
    /// Where all of them are.
    static final Path ROOT = Python.scripts().resolveSibling("golden");

    private static final boolean WRITES = Boolean.getBoolean("golden.write");

    static GoldenCase of(String name) {
        return new GoldenCase(ROOT.resolve(name));
    }

    /// {@return the stored bytes of the plan}
    byte[] plan() throws IOException {
        return Files.readAllBytes(folder.resolve("plan.binpb"));
    }

    /// {@return the stored text of the plan}
    String text() throws IOException {
        return Files.readString(folder.resolve("plan.txt"));
    }

    ArrowStream input() throws IOException {
        return ArrowIpc.open(folder.resolve("input.arrow"));
    }

    DataFrame expected() throws IOException {
        return DataFrame.fromArrow(ArrowIpc.open(folder.resolve("expected.arrow")));
    }

    /// {@return the error that is expected instead of a result}
    Properties error() throws IOException {
        Properties error = new Properties();
        error.load(new StringReader(Files.readString(folder.resolve("error.properties"))));
        return error;
    }

    /// Stores the plan of a new case, when that was asked for. What is stored stays.
    void storeIfNew(Plan plan) throws IOException {
        Path bytes = folder.resolve("plan.binpb");
        if (WRITES && !Files.exists(bytes)) {
            Files.write(bytes, plan.toBytes());
            Files.writeString(folder.resolve("plan.txt"), plan.toString());
        }
    }
}
