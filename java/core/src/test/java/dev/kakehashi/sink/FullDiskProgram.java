// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.sink;

import dev.kakehashi.DataFrame;
import dev.kakehashi.KakehashiException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// Writes a small file to a folder with little space and then one that does not fit, over nothing
/// and over the small one, and prints what came of it: [FullDiskTest] reads that.
final class FullDiskProgram {
    private static final int MANY = 1_000_000;

    private FullDiskProgram() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        try (DataFrame few = DataFrame.fromColumns(Map.of("n", new long[] {1, 2, 3}));
                DataFrame many =
                        DataFrame.fromColumns(Map.of("n", new Random(1).longs(MANY).toArray()))) {
            for (SinkFormat format : SinkFormat.values()) {
                Path kept = folder.resolve("kept-" + format);
                format.sink(few.lazy(), kept).collect().close();
                for (Path target : new Path[] {folder.resolve("full-" + format), kept}) {
                    System.out.println(write(format, many, target));
                }
                try (DataFrame read = format.scan(kept).collect()) {
                    System.out.println(
                            format + " kept: " + read.differenceFrom(few).orElse("unchanged"));
                }
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.map(Path::getFileName)
                    .sorted()
                    .forEach(file -> System.out.println("file: " + file));
        }
    }

    private static String write(SinkFormat format, DataFrame many, Path target) {
        try {
            format.sink(many.lazy(), target).collect().close();
            return format + " was written";
        } catch (KakehashiException failed) {
            return "%s failed: %s %s names its file: %s"
                    .formatted(
                            format,
                            failed.code(),
                            target.getFileName(),
                            failed.detail().path().contains(target.getFileName().toString()));
        }
    }
}
