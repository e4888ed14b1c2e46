// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.wire;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.kakehashi.python.error.TypeMismatchException;
import dev.kakehashi.python.value.Complex;
import dev.kakehashi.python.value.Fraction;
import dev.kakehashi.python.value.PyBytes;
import dev.kakehashi.python.value.PyDateTime;
import dev.kakehashi.python.value.PyDecimal;
import dev.kakehashi.python.value.PyEllipsis;
import dev.kakehashi.python.value.PyEnum;
import dev.kakehashi.python.value.PyFrozenSet;
import dev.kakehashi.python.value.PyRange;
import dev.kakehashi.python.value.PyRecord;
import dev.kakehashi.python.value.PySlice;
import dev.kakehashi.python.value.PyTime;
import dev.kakehashi.python.value.PyTuple;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/// Writes what JSON has no form for.
final class TaggedWriter {
    private TaggedWriter() {}

    static void write(ValueWriter writer, JsonGenerator json, Object object) throws IOException {
        switch (object) {
            case Double number -> text(json, "float", special(number));
            case Float number -> text(json, "float", special(number.doubleValue()));
            case Complex complex ->
                    writer.tagged(
                            "complex", List.of(part(complex.real()), part(complex.imaginary())));
            case byte[] bytes -> text(json, "bytes", base64(bytes));
            case PyBytes bytes ->
                    text(
                            json,
                            bytes.isByteArray() ? "bytearray" : "bytes",
                            base64(bytes.toArray()));
            case PyTuple tuple -> writer.tagged("tuple", tuple.items());
            case PyFrozenSet set -> writer.tagged("frozenset", set.items());
            case PyRange range ->
                    writer.tagged("range", List.of(range.start(), range.stop(), range.step()));
            case PySlice slice ->
                    writer.tagged(
                            "slice", Arrays.asList(slice.start(), slice.stop(), slice.step()));
            case PyEllipsis ignored -> {
                json.writeStartObject();
                json.writeStringField("$", "ellipsis");
                json.writeEndObject();
            }
            case BigDecimal number -> text(json, "decimal", number.toString());
            case PyDecimal number -> text(json, "decimal", number.text());
            case Fraction fraction ->
                    writer.tagged(
                            "fraction", List.of(fraction.numerator(), fraction.denominator()));
            case UUID uuid -> text(json, "uuid", uuid.toString());
            case Path path -> text(json, "path", path.toString());
            case LocalDate date -> TemporalWriter.date(json, date);
            case LocalTime time -> TemporalWriter.time(json, new PyTime(time, 0, null, null));
            case OffsetTime time -> TemporalWriter.time(json, TemporalWriter.fields(time));
            case PyTime time -> TemporalWriter.time(json, time);
            case LocalDateTime time ->
                    TemporalWriter.dateTime(json, new PyDateTime(time, 0, null, null));
            case OffsetDateTime time -> TemporalWriter.dateTime(json, TemporalWriter.fields(time));
            case ZonedDateTime time -> TemporalWriter.dateTime(json, TemporalWriter.fields(time));
            case Instant instant -> TemporalWriter.dateTime(json, TemporalWriter.fields(instant));
            case PyDateTime time -> TemporalWriter.dateTime(json, time);
            case Duration duration -> writer.tagged("timedelta", TemporalWriter.parts(duration));
            case PyEnum member -> RecordWriter.member(writer, json, member);
            case PyRecord fields -> RecordWriter.pyRecord(writer, json, fields);
            case Enum<?> constant -> RecordWriter.constant(writer, json, constant);
            case Record fields -> RecordWriter.javaRecord(writer, json, fields);
            default -> {
                if (object.getClass().isArray()) {
                    writer.array(items(object));
                } else {
                    writer.callable(object);
                }
            }
        }
    }

    /// {@return an exception that names the object's class}
    static TypeMismatchException mismatch(Object object, String problem) {
        return new TypeMismatchException(
                "A Java object of class %s %s. Send a value, a PyObject, a lambda, or a record; docs/python-values.md lists what travels."
                        .formatted(object.getClass().getName(), problem),
                "",
                "");
    }

    private static List<Object> items(Object array) {
        return new AbstractList<>() {
            @Override
            public Object get(int index) {
                return Array.get(array, index);
            }

            @Override
            public int size() {
                return Array.getLength(array);
            }
        };
    }

    private static Object part(double number) {
        return Double.isFinite(number) ? (Object) number : special(number);
    }

    private static String special(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        return number > 0 ? "inf" : "-inf";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static void text(JsonGenerator json, String tag, @Nullable String text) throws IOException {
        json.writeStartObject();
        json.writeStringField("$", tag);
        json.writeStringField("v", text);
        json.writeEndObject();
    }
}
