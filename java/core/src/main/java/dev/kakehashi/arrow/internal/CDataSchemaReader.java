// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import dev.kakehashi.DataType;
import dev.kakehashi.arrow.internal.ArrowLayout.Child;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads a struct ArrowSchema at a bare address. It trusts pointers that are not null to point to
/// what they should, as everybody at this boundary has to, and nothing else.
final class CDataSchemaReader {
    private static final int MAX_CHILDREN = 1 << 20;
    private static final int MAX_METADATA = 1 << 30;

    private CDataSchemaReader() {}

    /// {@return whether the struct describes a struct, whose fields are columns}
    static boolean isStruct(long schema) {
        return format(schema).equals("+s");
    }

    /// {@return the columns of a batch: the fields of a struct, or a field of another type as the
    /// only one}
    static List<Child> readColumns(long schema) {
        requireReadable(schema);
        // A batch is not a level of nesting.
        return isStruct(schema) ? children(schema, 0) : List.of(read(schema, 1));
    }

    private static String format(long schema) {
        return NativeMemory.textAt(NativeMemory.longAt(schema + CDataStructs.SCHEMA_FORMAT));
    }

    private static void requireReadable(long schema) {
        if (schema == 0 || NativeMemory.longAt(schema + CDataStructs.SCHEMA_RELEASE) == 0) {
            throw Failures.malformed("a schema is missing or has been released");
        }
    }

    private static Child read(long schema, int depth) {
        if (depth > DataType.MAX_DEPTH) {
            throw Failures.malformed("its schema nests deeper than " + DataType.MAX_DEPTH);
        }
        requireReadable(schema);
        String format = format(schema);
        String name = NativeMemory.textAt(NativeMemory.longAt(schema + CDataStructs.SCHEMA_NAME));
        try {
            long flags = NativeMemory.longAt(schema + CDataStructs.SCHEMA_FLAGS);
            return new Child(
                    name,
                    ArrowFormat.parse(
                            format,
                            children(schema, depth),
                            dictionary(schema, depth),
                            (flags & CDataStructs.FLAG_DICTIONARY_ORDERED) != 0,
                            metadata(NativeMemory.longAt(schema + CDataStructs.SCHEMA_METADATA))));
        } catch (IllegalArgumentException refused) {
            throw Failures.malformed(
                    "its field '%s' of format '%s' makes no type: %s"
                            .formatted(name, format, refused.getMessage()));
        }
    }

    private static List<Child> children(long schema, int depth) {
        long count = NativeMemory.longAt(schema + CDataStructs.SCHEMA_N_CHILDREN);
        long children = NativeMemory.longAt(schema + CDataStructs.SCHEMA_CHILDREN);
        if (count < 0 || count > MAX_CHILDREN || (count > 0 && children == 0)) {
            throw Failures.malformed("a schema says that it has %d children".formatted(count));
        }
        List<Child> read = new ArrayList<>((int) count);
        for (int i = 0; i < count; i++) {
            read.add(read(NativeMemory.longAt(children + 8L * i), depth + 1));
        }
        return read;
    }

    private static @Nullable ArrowLayout dictionary(long schema, int depth) {
        long dictionary = NativeMemory.longAt(schema + CDataStructs.SCHEMA_DICTIONARY);
        return dictionary == 0 ? null : read(dictionary, depth + 1).layout();
    }

    /// Pairs of texts: their number, and each text behind its length, all in 32 bits.
    private static Map<String, String> metadata(long address) {
        if (address == 0) {
            return Map.of();
        }
        int pairs = NativeMemory.intAt(address);
        if (pairs < 0 || pairs > MAX_CHILDREN) {
            throw Failures.malformed(
                    "the metadata of a field says that it has %d entries".formatted(pairs));
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        long at = address + 4;
        for (int i = 0; i < pairs; i++) {
            String key = text(at);
            at += 4 + NativeMemory.intAt(at);
            metadata.put(key, text(at));
            at += 4 + NativeMemory.intAt(at);
        }
        return metadata;
    }

    private static String text(long at) {
        int length = NativeMemory.intAt(at);
        if (length < 0 || length > MAX_METADATA) {
            throw Failures.malformed(
                    "the metadata of a field has a text of %d bytes".formatted(length));
        }
        byte[] bytes =
                NativeMemory.segment(at + 4, length)
                        .toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
