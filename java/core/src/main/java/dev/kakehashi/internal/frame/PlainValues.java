// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns what only this room knows, records and Java enums, into what Arrow's builders know,
/// wherever it is nested.
public final class PlainValues {
    private PlainValues() {}

    /// {@return the values, each turned when it is asked for}
    public static Iterable<?> of(Iterable<?> values) {
        return () ->
                new Iterator<@Nullable Object>() {
                    private final Iterator<?> iterator = values.iterator();

                    @Override
                    public boolean hasNext() {
                        return iterator.hasNext();
                    }

                    @Override
                    public @Nullable Object next() {
                        return plain(iterator.next());
                    }
                };
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Enum<?> constant -> constant.name();
            case Record record -> plain(RecordWriter.of(record.getClass()).toMap(record));
            case Map<?, ?> map -> plain(map);
            case List<?> list -> plain(list);
            case Object[] array -> plain(ColumnSources.arrayValues(array));
            case null, default -> value;
        };
    }

    private static Map<Object, @Nullable Object> plain(Map<?, ?> map) {
        Map<Object, @Nullable Object> plain = LinkedHashMap.newLinkedHashMap(map.size());
        map.forEach((key, value) -> plain.put(key, plain(value)));
        return plain;
    }

    private static List<@Nullable Object> plain(List<?> list) {
        List<@Nullable Object> plain = new ArrayList<>(list.size());
        for (Object item : list) {
            plain.add(plain(item));
        }
        return plain;
    }
}
