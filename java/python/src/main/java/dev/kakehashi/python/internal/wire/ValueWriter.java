// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.wire;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.kakehashi.python.error.TypeMismatchException;
import dev.kakehashi.python.internal.wire.Operands.Operand;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes Java objects as operands and values of the protocol.
public final class ValueWriter {
    private final JsonGenerator json;
    private final Operands operands;
    private int depth;

    /// @param json where to
    /// @param operands how handles and callables travel
    public ValueWriter(JsonGenerator json, Operands operands) {
        this.json = json;
        this.operands = operands;
    }

    /// Writes an operand: an argument, a key, a target.
    public void operand(@Nullable Object object) throws IOException {
        if (object == null) {
            json.writeNull();
            return;
        }
        if (scalar(object)) {
            return;
        }
        Optional<Operand> operand = operands.operand(object);
        if (operand.isPresent() && !(operand.get() instanceof Operand.Value)) {
            Operands.write(json, "kind", operand.get());
        } else if (operand.isPresent() && operand.get() instanceof Operand.Value known) {
            operand(known.value());
        } else {
            json.writeStartObject();
            json.writeStringField("kind", "value");
            json.writeFieldName("value");
            value(object);
            json.writeEndObject();
        }
    }

    /// Writes a target: a handle as its id alone, so that a text has to say that it is a value.
    void target(@Nullable Object object) throws IOException {
        Optional<Operand> operand = object == null ? Optional.empty() : operands.operand(object);
        if (operand.isPresent() && operand.get() instanceof Operand.Handle handle) {
            json.writeString(handle.id());
            return;
        }
        Object target =
                operand.isPresent() && operand.get() instanceof Operand.Value known
                        ? known.value()
                        : object;
        if (target instanceof CharSequence) {
            json.writeStartObject();
            json.writeStringField("kind", "value");
            json.writeFieldName("value");
            value(target);
            json.writeEndObject();
        } else {
            operand(target);
        }
    }

    /// Writes a value, also in the middle of a container.
    void value(@Nullable Object object) throws IOException {
        if (object == null) {
            json.writeNull();
            return;
        }
        if (scalar(object)) {
            return;
        }
        if (++depth > Json.MAX_NESTING / 4) {
            throw new TypeMismatchException(
                    "The value is nested deeper than %d containers. Does a container contain itself?"
                            .formatted(Json.MAX_NESTING / 4),
                    "",
                    "");
        }
        Optional<Operand> operand = operands.operand(object);
        if (operand.isPresent() && operand.get() instanceof Operand.Value known) {
            value(known.value());
        } else if (operand.isPresent()) {
            Operands.write(json, "$", operand.get());
        } else {
            container(object);
        }
        depth--;
    }

    /// {@return whether the object was a scalar of JSON, and so is written}
    private boolean scalar(Object object) throws IOException {
        switch (object) {
            case Boolean truth -> json.writeBoolean(truth);
            case Byte number -> json.writeNumber(number.intValue());
            case Short number -> json.writeNumber(number.intValue());
            case Integer number -> json.writeNumber(number.intValue());
            case Long number -> json.writeNumber(number.longValue());
            case BigInteger number -> json.writeNumber(number);
            case Double number when Double.isFinite(number) ->
                    json.writeNumber(number.doubleValue());
            case Float number when Float.isFinite(number) -> json.writeNumber(number.doubleValue());
            case CharSequence text -> text(text.toString());
            case Character character -> text(character.toString());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void text(String text) throws IOException {
        if (hasLoneSurrogate(text)) {
            json.writeRawValue(escaped(text));
        } else {
            json.writeString(text);
        }
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isSurrogate(character)) {
                if (i + 1 == text.length()
                        || !Character.isSurrogatePair(character, text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /// UTF-8 has no form for half of a pair; JSON's escapes have.
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < 0x20 || character > 0x7e || character == '"' || character == '\\') {
                escaped.append("\\u%04x".formatted((int) character));
            } else {
                escaped.append(character);
            }
        }
        return escaped.append('"').toString();
    }

    private void container(Object object) throws IOException {
        switch (object) {
            case Set<?> set -> tagged("set", set);
            case Map<?, ?> map -> dict(map);
            case Map.Entry<?, ?> entry ->
                    tagged("tuple", java.util.Arrays.asList(entry.getKey(), entry.getValue()));
            case long[] items -> ColumnWriter.longs(json, items);
            case int[] items -> ColumnWriter.ints(json, items);
            case double[] items -> ColumnWriter.doubles(json, items);
            case Object[] items -> array(java.util.Arrays.asList(items));
            case Iterable<?> items
                    when !(object instanceof java.nio.file.Path) && !(object instanceof Record) ->
                    array(items);
            case Optional<?> optional -> value(optional.orElse(null));
            default -> TaggedWriter.write(this, json, object);
        }
    }

    /// Functions come last: many a value class implements a functional interface.
    void callable(Object object) throws IOException {
        Operand callable =
                operands.callable(object)
                        .orElseThrow(() -> TaggedWriter.mismatch(object, "has no form in Python"));
        Operands.write(json, "$", callable);
    }

    void array(Iterable<?> items) throws IOException {
        json.writeStartArray();
        for (Object item : items) {
            value(item);
        }
        json.writeEndArray();
    }

    void tagged(String tag, Iterable<?> items) throws IOException {
        json.writeStartObject();
        json.writeStringField("$", tag);
        json.writeFieldName("v");
        array(items);
        json.writeEndObject();
    }

    private void dict(Map<?, ?> map) throws IOException {
        json.writeStartObject();
        json.writeStringField("$", "dict");
        json.writeArrayFieldStart("v");
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json.writeStartArray();
            value(entry.getKey());
            value(entry.getValue());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    void fields(Iterator<String> names) throws IOException {
        json.writeArrayFieldStart("fields");
        while (names.hasNext()) {
            json.writeString(names.next());
        }
        json.writeEndArray();
    }
}
