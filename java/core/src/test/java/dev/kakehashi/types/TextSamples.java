// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.types;

import dev.kakehashi.DataType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/// Text and bytes: empty, beyond the basic plane, and of more than the twelve bytes that lie in a
/// view itself.
final class TextSamples {
    static final DataType RED = DataType.enumOf("red", "green", "blue");

    /// An Enum whose numbers need two bytes.
    private static final DataType MANY =
            DataType.enumOf(IntStream.range(0, 300).mapToObj(i -> "category " + i).toList());

    static final List<Sample> ALL =
            List.of(
                    Sample.of(
                            DataType.STRING,
                            DataType.BINARY,
                            "a",
                            null,
                            "",
                            "größer, \"quoted\"",
                            "line\nbreak",
                            "\uD83D\uDE00 beyond the basic plane",
                            "text of more than twelve bytes",
                            "a"),
                    Sample.of(
                            DataType.BINARY,
                            DataType.STRING,
                            bytes("a"),
                            null,
                            new byte[0],
                            new byte[] {0, -1},
                            bytes("bytes that are more than twelve"),
                            bytes("a")));

    static final List<Sample> CATEGORIES =
            List.of(
                    Sample.of(
                            DataType.CATEGORICAL,
                            DataType.STRING,
                            "red",
                            null,
                            "",
                            "größer",
                            "\uD83D\uDE00",
                            "red"),
                    Sample.of(RED, DataType.UINT32, "red", null, "blue", "green", "red"),
                    Sample.of(
                                    MANY,
                                    DataType.CATEGORICAL,
                                    "category 7",
                                    null,
                                    "category 299",
                                    "category 0",
                                    "category 7")
                            .named("Enum of 300 categories"));

    private TextSamples() {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
