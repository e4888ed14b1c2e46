// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.arrow.ipc.ArrowIpc;
import dev.kakehashi.testing.ArrowText;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.LongStream;

/// A sample in an operation, and where py-polars has put what it makes of it.
///
/// @param operation what is done
/// @param sample with these values
/// @param position of the sample among all
/// @param folder of py-polars' files, and for our own
record Cell(Operation operation, Sample sample, int position, Path folder) {
    /// {@return the columns n, k and text of the values that Java code has; the text is Python's}
    DataFrame input() throws IOException {
        try (DataFrame theirs = theirInput()) {
            return DataFrame.builder()
                    .add("n", LongStream.range(0, sample.values().size()).toArray())
                    .add("k", sample.type(), sample.values())
                    .add("text", DataType.STRING, theirs.column("text"))
                    .build();
        }
    }

    /// {@return the columns n, k and text of the values that Python code has}
    DataFrame theirInput() throws IOException {
        return read(theirs("arrow"));
    }

    /// {@return what py-polars makes of the values in this operation}
    DataFrame expected() throws IOException {
        return read(theirs(operation.pythonName() + ".arrow"));
    }

    /// {@return the columns of files}
    Schema fileSchema() {
        return Schema.of(new Field("n", DataType.INT64), new Field("k", sample.type()));
    }

    /// {@return a file that py-polars has written for this sample}
    Path theirs(String suffix) {
        return folder.resolve(position + "." + suffix);
    }

    /// {@return a file for this cell to write}
    Path ours(String suffix) {
        return folder.resolve(position + "." + operation.pythonName() + ".ours." + suffix);
    }

    /// {@return a frame of an Arrow file, which no engine reads}
    static DataFrame read(Path file) throws IOException {
        return DataFrame.fromArrow(ArrowIpc.open(file));
    }

    /// Compares types, names, values and their order; unlike [DataFrame#equals], 0.0 differs from
    /// -0.0.
    static void assertSame(DataFrame actual, DataFrame expected) {
        assertThat(actual.differenceFrom(expected)).isEmpty();
        assertThat(text(actual)).isEqualTo(text(expected));
    }

    private static String text(DataFrame frame) {
        try (ArrowStream stream = frame.toArrow()) {
            return ArrowText.whole(stream);
        }
    }

    @Override
    public String toString() {
        return operation + " of " + sample.name();
    }
}
