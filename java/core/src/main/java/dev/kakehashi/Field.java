// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import java.util.Objects;

/// A name and a type: a column of a [Schema], or a field of a struct. The empty string is a name
/// like any other.
///
/// @param name the name
/// @param type the type of the values; every field may hold nulls
public record Field(String name, DataType type) {
    public Field {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }

    /// {@return a field of this type under another name}
    public Field withName(String newName) {
        return new Field(newName, type);
    }

    @Override
    public String toString() {
        return PythonQuotes.quoted(name) + ": " + type;
    }
}
