// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import dev.kakehashi.internal.proto.Node;
import dev.kakehashi.internal.proto.Plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A plan as text for people: one line for each step, which refers to others as `#2` and to
/// expressions of a line of their own as `$7`.
public final class PlanText {
    private static final Set<String> STEPS = Set.of("input", "inputs", "left", "right");

    private final ExpressionText expressions;

    private PlanText(Plan plan) {
        expressions = new ExpressionText(plan.getExpressionsList());
    }

    /// {@return the text of a plan that was decoded without error}
    public static String of(Plan plan) {
        PlanText text = new PlanText(plan);
        List<String> lines = new ArrayList<>();
        lines.add("plan version %d".formatted(plan.getPlanVersion()));
        for (Node node : plan.getNodesList()) {
            lines.add("#%d %s".formatted(node.getId(), text.line(node)));
        }
        if (!text.expressions.definitions().isEmpty()) {
            lines.add("where");
            text.expressions.definitions().forEach(definition -> lines.add("  " + definition));
        }
        return String.join("\n", lines) + "\n";
    }

    private String line(Node node) {
        Map.Entry<FieldDescriptor, Object> kind =
                node.getAllFields().entrySet().stream()
                        .filter(field -> field.getKey().getContainingOneof() != null)
                        .findFirst()
                        .orElseThrow();
        Message step = (Message) kind.getValue();
        String name = kind.getKey().getName();
        return switch (name) {
            case "scan", "sink" -> file(name, step);
            default -> name + fields(step, true);
        };
    }

    // A format is a part of the step's name, and its options stand beside those of all formats.
    private String file(String name, Message step) {
        StringBuilder text = new StringBuilder();
        String format = "";
        for (Map.Entry<FieldDescriptor, Object> field : step.getAllFields().entrySet()) {
            if (field.getKey().getContainingOneof() != null) {
                format = "." + field.getKey().getName();
                text.append(fields((Message) field.getValue(), false));
            } else {
                text.append(field(field, name.equals("sink")));
            }
        }
        return name + format + text;
    }

    private String fields(Message message, boolean references) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<FieldDescriptor, Object> field : message.getAllFields().entrySet()) {
            if (field.getKey().getName().equals("file")) {
                text.append(fields((Message) field.getValue(), false));
            } else {
                text.append(field(field, references));
            }
        }
        return text.toString();
    }

    // In a step every uint32 refers to something; in the options of a file it is a number.
    private String field(Map.Entry<FieldDescriptor, Object> field, boolean references) {
        FieldDescriptor descriptor = field.getKey();
        if (!references || descriptor.getType() != FieldDescriptor.Type.UINT32) {
            return " " + FieldText.of(descriptor, field.getValue());
        }
        if (STEPS.contains(descriptor.getName())) {
            return " " + each(field.getValue(), position -> "#" + position);
        }
        String text = each(field.getValue(), expressions::at);
        return " %s: %s"
                .formatted(descriptor.getName(), descriptor.isRepeated() ? "[" + text + "]" : text);
    }

    private static String each(Object value, java.util.function.IntFunction<String> text) {
        return value instanceof Collection<?> values
                ? values.stream()
                        .map(item -> text.apply((Integer) item))
                        .collect(Collectors.joining(", "))
                : text.apply((Integer) value);
    }
}
