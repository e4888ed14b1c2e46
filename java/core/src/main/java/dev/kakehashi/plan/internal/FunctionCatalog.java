// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import dev.kakehashi.internal.proto.Expression;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// All functions of the schema by their names, read from its descriptors: a function that is added
/// there is known here.
final class FunctionCatalog {
    /// What stands before the names of functions, by the branch of `Expression.kind` of their
    /// family.
    private static final Map<String, String> PREFIXES =
            Map.ofEntries(
                    Map.entry("general", ""),
                    Map.entry("aggregate", ""),
                    Map.entry("math", ""),
                    Map.entry("horizontal", ""),
                    Map.entry("name", "name."),
                    Map.entry("string", "str."),
                    Map.entry("temporal", "dt."),
                    Map.entry("list", "list."),
                    Map.entry("array", "arr."),
                    Map.entry("struct", "struct."),
                    Map.entry("binary_string", "bin."),
                    Map.entry("categorical", "cat."));

    /// A family of functions: one message of the schema.
    ///
    /// @param branch the field of Expression that holds a call
    /// @param empty a call of nothing
    record Family(
            FieldDescriptor branch,
            Message empty,
            FieldDescriptor function,
            FieldDescriptor arguments) {
        /// {@return the field of an option, or null when the family has none of this name}
        @Nullable FieldDescriptor option(String name) {
            FieldDescriptor field = empty.getDescriptorForType().findFieldByName(name);
            return field == null || field == function || field == arguments ? null : field;
        }
    }

    /// A function.
    record Function(String name, Family family, EnumValueDescriptor value) {}

    private static final Map<String, Function> BY_NAME = new HashMap<>();
    private static final Map<EnumValueDescriptor, Function> BY_VALUE = new HashMap<>();

    static {
        Message none = Expression.getDefaultInstance();
        for (FieldDescriptor branch :
                Expression.getDescriptor().getOneofs().getFirst().getFields()) {
            if (branch.getMessageType().getName().endsWith("FunctionCall")) {
                addFamily(branch, (Message) none.getField(branch));
            }
        }
    }

    private FunctionCatalog() {}

    private static void addFamily(FieldDescriptor branch, Message empty) {
        Descriptor message = branch.getMessageType();
        Family family =
                new Family(
                        branch,
                        empty,
                        Objects.requireNonNull(message.findFieldByName("function")),
                        Objects.requireNonNull(message.findFieldByName("arguments")));
        String prefix = Objects.requireNonNull(PREFIXES.get(branch.getName()), branch.getName());
        for (EnumValueDescriptor value : family.function().getEnumType().getValues()) {
            if (value.getNumber() == 0) {
                continue;
            }
            String unspecified = family.function().getEnumType().findValueByNumber(0).getName();
            int shared = unspecified.length() - "UNSPECIFIED".length();
            String name = prefix + Names.lower(value.getName().substring(shared));
            Function function = new Function(name, family, value);
            if (BY_NAME.put(name, function) != null) {
                throw new IllegalStateException("Two functions have the name " + name);
            }
            BY_VALUE.put(value, function);
        }
    }

    /// {@return the function of this name}
    ///
    /// @throws IllegalArgumentException when there is none
    static Function byName(String name) {
        Function function = BY_NAME.get(name);
        if (function == null) {
            throw new IllegalArgumentException("There is no function " + name);
        }
        return function;
    }

    /// {@return the function of this value of a family's enum, or null when this version knows
    /// none}
    static @Nullable Function byValue(EnumValueDescriptor value) {
        return BY_VALUE.get(value);
    }

    /// {@return the names of all functions}
    static Iterable<String> names() {
        return BY_NAME.keySet();
    }
}
