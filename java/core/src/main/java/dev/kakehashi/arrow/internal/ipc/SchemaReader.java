// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import dev.kakehashi.DataType;
import dev.kakehashi.arrow.internal.ArrowFormat;
import dev.kakehashi.arrow.internal.ArrowLayout;
import dev.kakehashi.arrow.internal.ArrowLayout.Child;
import dev.kakehashi.arrow.internal.Failures;

import org.apache.arrow.flatbuf.DictionaryEncoding;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Schema;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the schema of an IPC stream or file.
final class SchemaReader {
    private SchemaReader() {}

    static List<IpcField> read(Schema schema) {
        if (schema.endianness() != Endianness.Little) {
            throw Failures.unsupported(
                    "The Arrow data is big-endian: write it on a little-endian machine");
        }
        List<IpcField> fields = new ArrayList<>();
        for (int i = 0; i < schema.fieldsLength(); i++) {
            fields.add(field(schema.fields(i), 1));
        }
        return fields;
    }

    private static IpcField field(Field field, int depth) {
        if (depth > DataType.MAX_DEPTH) {
            throw Failures.malformed("its schema nests deeper than " + DataType.MAX_DEPTH);
        }
        String name = field.name() == null ? "" : field.name();
        List<IpcField> children = new ArrayList<>();
        for (int i = 0; i < field.childrenLength(); i++) {
            children.add(field(field.children(i), depth + 1));
        }
        List<Child> layouts =
                children.stream().map(child -> new Child(child.name(), child.layout())).toList();
        try {
            ArrowLayout values =
                    ArrowFormat.parse(TypeFormats.format(field), layouts, null, false, Map.of());
            DictionaryEncoding encoding = field.dictionary();
            if (encoding == null) {
                ArrowLayout layout =
                        ArrowFormat.parse(values.format(), layouts, null, false, metadata(field));
                return new IpcField(name, layout, IpcField.NO_DICTIONARY, children);
            }
            ArrowLayout indices =
                    ArrowFormat.parse(
                            indexFormat(encoding.indexType()),
                            List.of(),
                            values,
                            encoding.isOrdered(),
                            metadata(field));
            return new IpcField(name, indices, encoding.id(), children);
        } catch (IllegalArgumentException refused) {
            throw Failures.malformed(
                    "its field '%s' makes no type: %s".formatted(name, refused.getMessage()));
        }
    }

    private static String indexFormat(@Nullable Int indices) {
        // The format's default.
        return indices == null ? "i" : TypeFormats.integer(indices.bitWidth(), indices.isSigned());
    }

    private static Map<String, String> metadata(Field field) {
        Map<String, String> metadata = new LinkedHashMap<>();
        for (int i = 0; i < field.customMetadataLength(); i++) {
            KeyValue entry = field.customMetadata(i);
            metadata.put(orEmpty(entry.key()), orEmpty(entry.value()));
        }
        return metadata;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
