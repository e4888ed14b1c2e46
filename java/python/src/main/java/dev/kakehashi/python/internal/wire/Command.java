// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.wire;

import com.fasterxml.jackson.core.JsonGenerator;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A request while it is written: its members, one after the other.
public final class Command {
    private static final int INITIAL = 256;

    private final String name;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(INITIAL);
    private final List<@Nullable Object> operands = new ArrayList<>(4);
    private final JsonGenerator json;
    private final ValueWriter values;

    /// @param name the command
    /// @param operands how handles and callables travel
    public Command(String name, Operands operands) {
        this.name = name;
        try {
            json = Json.generator(bytes);
            values = new ValueWriter(json, operands);
            json.writeStartObject();
            json.writeStringField("cmd", name);
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    /// {@return the command's name}
    public String name() {
        return name;
    }

    /// {@return the objects that stand in this command}
    public List<@Nullable Object> operands() {
        return operands;
    }

    /// Adds the target: a handle by its id alone, all else as an operand.
    public Command target(@Nullable Object target) {
        return write(
                () -> {
                    operands.add(target);
                    json.writeFieldName("target");
                    values.target(target);
                });
    }

    /// Adds an operand.
    public Command operand(String member, @Nullable Object operand) {
        return write(
                () -> {
                    operands.add(operand);
                    json.writeFieldName(member);
                    values.operand(operand);
                });
    }

    /// Adds a list of operands.
    public Command operands(String member, List<? extends @Nullable Object> list) {
        return write(
                () -> {
                    operands.addAll(list);
                    json.writeArrayFieldStart(member);
                    for (Object operand : list) {
                        values.operand(operand);
                    }
                    json.writeEndArray();
                });
    }

    /// Adds operands by name; nothing if there are none.
    public Command operands(String member, Map<String, ? extends @Nullable Object> map) {
        if (map.isEmpty()) {
            return this;
        }
        return write(
                () -> {
                    operands.addAll(map.values());
                    json.writeObjectFieldStart(member);
                    for (Map.Entry<String, ? extends @Nullable Object> entry : map.entrySet()) {
                        json.writeFieldName(entry.getKey());
                        values.operand(entry.getValue());
                    }
                    json.writeEndObject();
                });
    }

    /// Adds plain JSON made of maps, lists, texts, numbers and null.
    public Command plain(String member, @Nullable Object content) {
        return write(
                () -> {
                    json.writeFieldName(member);
                    Json.plain(json, content);
                });
    }

    /// Adds commands that are written already.
    public Command calls(String member, List<Command> calls) {
        return write(
                () -> {
                    json.writeArrayFieldStart(member);
                    for (Command call : calls) {
                        operands.addAll(call.operands);
                        json.writeRawValue(
                                new String(call.whole(), java.nio.charset.StandardCharsets.UTF_8));
                    }
                    json.writeEndArray();
                });
    }

    /// Ends the writing, so that only its bytes take memory.
    public void seal() {
        whole();
    }

    /// {@return the JSON of the whole request, without its id}
    public byte[] whole() {
        write(
                () -> {
                    if (!json.isClosed()) {
                        json.writeEndObject();
                        json.close();
                    }
                });
        return bytes.toByteArray();
    }

    /// {@return the JSON after its opening brace, to put an id in front}
    public byte[] body() {
        byte[] whole = whole();
        return Arrays.copyOfRange(whole, 1, whole.length);
    }

    private interface Step {
        void run() throws IOException;
    }

    private Command write(Step step) {
        try {
            step.run();
            return this;
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    private static UncheckedIOException impossible(IOException e) {
        return new UncheckedIOException("memory cannot be written", e);
    }
}
