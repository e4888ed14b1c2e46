// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc.internal;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// The name of a type, taken apart: `DECIMAL(10, 2)`, `ENUM('a', 'b')`, `STRUCT(a INTEGER)[]`,
/// `INTEGER ARRAY[3]`.
///
/// @param name in upper case and without what follows in parentheses, such as `TIMESTAMP WITH TIME
///   ZONE`; `ARRAY` for lists
/// @param arguments numbers or texts in parentheses
/// @param fields of a type that has named parts
/// @param item of a list, else null
/// @param width how many items each value has, or -1
record SqlTypeName(
        String name,
        List<String> arguments,
        List<Part> fields,
        @Nullable SqlTypeName item,
        int width) {
    static final String LIST = "ARRAY";

    /// A named part.
    record Part(String name, SqlTypeName type) {}

    /// {@return the name taken apart, or nothing where it is not understood}
    static Optional<SqlTypeName> of(String text) {
        try {
            return Optional.of(new SqlTypeNameParser(text).parse());
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    static SqlTypeName listOf(SqlTypeName item, int width) {
        return new SqlTypeName(LIST, List.of(), List.of(), item, width);
    }

    /// {@return the argument at this position as a number, or another number when there is none}
    int number(int position, int otherwise) {
        return position < arguments.size() ? Integer.parseInt(arguments.get(position)) : otherwise;
    }
}
