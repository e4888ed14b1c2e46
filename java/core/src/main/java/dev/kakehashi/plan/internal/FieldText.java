// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.ProtocolMessageEnum;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Fields of messages as text: whatever is added to the schema is shown without a line here.
final class FieldText {
    private FieldText() {}

    /// {@return all fields that are set but some, each after a comma: `, ddof: 0, strict: true`}
    static String options(Message message, List<String> but) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<FieldDescriptor, Object> field : message.getAllFields().entrySet()) {
            if (!but.contains(field.getKey().getName())) {
                text.append(", ").append(of(field.getKey(), field.getValue()));
            }
        }
        return text.toString();
    }

    static String of(FieldDescriptor field, Object value) {
        return field.getName() + ": " + value(value);
    }

    static String choice(ProtocolMessageEnum constant) {
        return choice(constant.getValueDescriptor());
    }

    private static String choice(EnumValueDescriptor constant) {
        String first = constant.getType().getValues().getFirst().getName();
        return Names.lower(constant.getName().substring(first.length() - "UNSPECIFIED".length()));
    }

    private static String value(Object value) {
        return switch (value) {
            case EnumValueDescriptor constant -> choice(constant);
            case dev.kakehashi.internal.proto.DataType type -> DataTypes.decode(type).toString();
            case dev.kakehashi.internal.proto.Schema schema -> DataTypes.decode(schema).toString();
            case Message message -> {
                String inside = options(message, List.of());
                yield "{" + (inside.isEmpty() ? "" : inside.substring(2)) + "}";
            }
            case Collection<?> items ->
                    items.stream()
                            .map(FieldText::value)
                            .collect(Collectors.joining(", ", "[", "]"));
            default -> ValueText.of(value);
        };
    }
}
