// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.wire;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.kakehashi.python.error.PythonException;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// Answers to callbacks.
public final class Answers {
    private Answers() {}

    /// {@return the answer with a value}
    public static byte[] value(long call, @Nullable Object value, Operands operands) {
        return write(
                json -> {
                    json.writeNumberField("answer", call);
                    json.writeFieldName("value");
                    new ValueWriter(json, operands).operand(value);
                });
    }

    /// {@return the answer with an exception}
    ///
    /// @param number by which Java finds the exception again
    /// @param python the exception object of Python that the exception is, or that is among its
    ///   causes; or null
    public static byte[] failure(
            long call, long number, Throwable failure, @Nullable Object python, Operands operands) {
        StringWriter stack = new StringWriter();
        failure.printStackTrace(new PrintWriter(stack));
        String message = failure.getMessage();
        return write(
                json -> {
                    json.writeNumberField("answer", call);
                    json.writeObjectFieldStart("error");
                    json.writeNumberField("java", number);
                    json.writeStringField("java_type", failure.getClass().getName());
                    json.writeStringField("message", message == null ? "" : message);
                    json.writeStringField("stack", stack.toString());
                    if (python != null) {
                        json.writeFieldName(
                                failure instanceof PythonException ? "raised" : "cause");
                        new ValueWriter(json, operands).operand(python);
                    }
                    json.writeEndObject();
                });
    }

    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private static byte[] write(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.generator(bytes)) {
            json.writeStartObject();
            content.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }
}
