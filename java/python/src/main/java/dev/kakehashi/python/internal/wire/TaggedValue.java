// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.wire;

import dev.kakehashi.python.value.Complex;
import dev.kakehashi.python.value.Fraction;
import dev.kakehashi.python.value.PyBytes;
import dev.kakehashi.python.value.PyEllipsis;
import dev.kakehashi.python.value.PyEnum;
import dev.kakehashi.python.value.PyFrozenSet;
import dev.kakehashi.python.value.PyRange;
import dev.kakehashi.python.value.PyRecord;
import dev.kakehashi.python.value.PySlice;
import dev.kakehashi.python.value.PyTuple;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An object with the key `$`: what JSON has no form for.
final class TaggedValue {
    private final Map<String, @Nullable Object> fields = new HashMap<>(4);

    void put(String name, @Nullable Object value) {
        fields.put(name, value);
    }

    @Nullable Object toJava(HandleFactory handles) throws IOException {
        String tag = text("$");
        try {
            return switch (tag) {
                case "handle" -> handle(handles);
                case "float" -> number(fields.get("v"));
                case "complex" -> new Complex(number(list().get(0)), number(list().get(1)));
                case "bytes" -> PyBytes.bytes(Base64.getDecoder().decode(text("v")));
                case "bytearray" -> PyBytes.bytearray(Base64.getDecoder().decode(text("v")));
                case "tuple" -> new PyTuple(list());
                case "set" -> Collections.unmodifiableSet(new LinkedHashSet<>(list()));
                case "frozenset" -> PyFrozenSet.of(list());
                case "dict" -> dict();
                case "range" -> new PyRange(integer(0), integer(1), integer(2));
                case "slice" -> new PySlice(list().get(0), list().get(1), list().get(2));
                case "ellipsis" -> PyEllipsis.ELLIPSIS;
                case "date" -> LocalDate.parse(text("v"));
                case "time" -> TemporalValues.time(this);
                case "datetime" -> TemporalValues.dateTime(this);
                case "timedelta" -> TemporalValues.duration(list());
                case "decimal" -> DecimalValues.read(text("v"));
                case "fraction" -> new Fraction(integer(0), integer(1));
                case "uuid" -> UUID.fromString(text("v"));
                case "path" -> Path.of(text("v"));
                case "enum" -> new PyEnum(text("type"), text("name"), fields.get("v"));
                case "namedtuple" -> record(PyRecord.Kind.NAMEDTUPLE);
                case "dataclass" -> record(PyRecord.Kind.DATACLASS);
                case "column" -> ColumnValues.read(text("dtype"), fields.get("v"));
                default -> throw new IOException("an unknown kind of value: " + tag);
            };
        } catch (IllegalArgumentException
                | java.time.DateTimeException
                | IndexOutOfBoundsException e) {
            throw new IOException("a damaged value of kind %s: %s".formatted(tag, e), e);
        }
    }

    private Object handle(HandleFactory handles) throws IOException {
        return handles.handle(
                text("id"),
                fields.get("type") instanceof String type ? type : "",
                new HandleFlags(
                        Boolean.TRUE.equals(fields.get("callable")),
                        Boolean.TRUE.equals(fields.get("iterable")),
                        fields.containsKey("scalar")),
                fields.get("scalar"));
    }

    private Map<@Nullable Object, @Nullable Object> dict() throws IOException {
        Map<@Nullable Object, @Nullable Object> dict = new LinkedHashMap<>();
        for (Object pair : list()) {
            if (!(pair instanceof List<?> entry) || entry.size() != 2) {
                throw new IOException("an entry of a dict is no pair");
            }
            dict.put(entry.get(0), entry.get(1));
        }
        return Collections.unmodifiableMap(dict);
    }

    private PyRecord record(PyRecord.Kind kind) throws IOException {
        if (!(fields.get("fields") instanceof List<?> names) || names.size() != list().size()) {
            throw new IOException("names and values of a record differ in number");
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.put(String.valueOf(names.get(i)), list().get(i));
        }
        return new PyRecord(kind, text("type"), values);
    }

    String text(String name) throws IOException {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw new IOException("a value without the text '%s'".formatted(name));
    }

    @Nullable Object field(String name) {
        return fields.get(name);
    }

    private List<@Nullable Object> list() throws IOException {
        if (fields.get("v") instanceof List<?> list) {
            @SuppressWarnings("unchecked")
            List<@Nullable Object> items = (List<@Nullable Object>) list;
            return items;
        }
        throw new IOException("a value without its items");
    }

    private BigInteger integer(int index) throws IOException {
        Object item = list().get(index);
        return switch (item) {
            case Long number -> BigInteger.valueOf(number);
            case BigInteger number -> number;
            case null, default -> throw new IOException("no integer: " + item);
        };
    }

    private static double number(@Nullable Object value) throws IOException {
        if (value instanceof Double number) {
            return number;
        }
        return switch (String.valueOf(value)) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> throw new IOException("no float: " + value);
        };
    }
}
