// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.EnumType;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How Polars marks enums among Arrow's dictionaries: the categories stand in the field's metadata,
/// each as its length in UTF-8 bytes, a semicolon, and the text.
final class CategoricalMetadata {
    private static final String ENUM_KEY = "_PL_ENUM_VALUES2";
    private static final String OLD_ENUM_KEY = "_PL_ENUM_VALUES";

    private CategoricalMetadata() {}

    /// {@return the type of a dictionary-encoded field: only text makes categories, other values
    /// are what they are}
    static DataType dictionaryType(DataType values, Map<String, String> metadata) {
        if (!values.equals(DataType.STRING)) {
            return values;
        }
        @Nullable String categories = metadata.get(ENUM_KEY);
        if (categories == null) {
            categories = metadata.get(OLD_ENUM_KEY);
        }
        return categories == null ? DataType.CATEGORICAL : DataType.enumOf(decode(categories));
    }

    /// {@return the metadata that a field of this type needs}
    static Map<String, String> of(DataType type) {
        return type instanceof EnumType(List<String> categories)
                ? Map.of(ENUM_KEY, encode(categories))
                : Map.of();
    }

    private static String encode(List<String> categories) {
        StringBuilder encoded = new StringBuilder();
        for (String category : categories) {
            encoded.append(category.getBytes(StandardCharsets.UTF_8).length)
                    .append(';')
                    .append(category);
        }
        return encoded.toString();
    }

    private static List<String> decode(String encoded) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(encoded);
        List<String> categories = new ArrayList<>();
        while (bytes.hasRemaining()) {
            long length = 0;
            byte next = bytes.get();
            while (next >= '0'
                    && next <= '9'
                    && bytes.hasRemaining()
                    && length <= bytes.capacity()) {
                length = length * 10 + (next - '0');
                next = bytes.get();
            }
            if (next != ';' || length > bytes.remaining()) {
                throw Failures.malformed(
                        "the categories of an enum in the metadata of its field end too early");
            }
            byte[] category = new byte[(int) length];
            bytes.get(category);
            categories.add(Utf8.decode(category));
        }
        return categories;
    }
}
