// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.wire;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.Optional;

/// How objects travel that only the library's root knows: handles, and Java callables.
public interface Operands {
    /// {@return how this object travels; nothing if it stands for nothing in Python}
    Optional<Operand> operand(Object object);

    /// {@return how this function travels; nothing if it is none}
    Optional<Operand> callable(Object object);

    /// What travels instead of a value.
    sealed interface Operand {
        /// A Python object.
        ///
        /// @param id the worker's id
        record Handle(String id) implements Operand {}

        /// A Java callable.
        ///
        /// @param id its number
        /// @param name for Python's `repr`
        record Callback(long id, String name) implements Operand {}

        /// The result of an earlier call of a batch.
        ///
        /// @param index its position in the batch
        record Result(int index) implements Operand {}

        /// A Python value that is in Java already.
        ///
        /// @param value the value, which may be null
        record Value(@org.jspecify.annotations.Nullable Object value) implements Operand {}
    }

    /// Writes an operand as member of an object.
    ///
    /// @param tag `kind` or, in the middle of a container, `$`
    static void write(JsonGenerator json, String tag, Operand operand) throws IOException {
        json.writeStartObject();
        switch (operand) {
            case Operand.Handle handle -> {
                json.writeStringField(tag, "handle");
                json.writeStringField("id", handle.id());
            }
            case Operand.Callback callback -> {
                json.writeStringField(tag, "callback");
                json.writeNumberField("id", callback.id());
                json.writeStringField("name", callback.name());
            }
            case Operand.Result result -> {
                json.writeStringField(tag, "result");
                json.writeNumberField("index", result.index());
            }
            case Operand.Value value ->
                    throw new IOException("a value is written by its form: " + value);
        }
        json.writeEndObject();
    }
}
