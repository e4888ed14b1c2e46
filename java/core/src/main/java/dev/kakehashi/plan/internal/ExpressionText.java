// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import dev.kakehashi.internal.proto.BinaryOperator;
import dev.kakehashi.internal.proto.Expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Expressions as text: `col("a").add(1)` is `(col("a") + 1)`.
///
/// What is used more than once, or is deep, stands in a line of its own and is referred to as `$7`
/// by its position: text never grows beyond what the plan is.
final class ExpressionText {
    private static final int DEEPEST_IN_A_LINE = 12;

    private static final Map<BinaryOperator, String> SYMBOLS =
            Map.ofEntries(
                    Map.entry(BinaryOperator.BINARY_OPERATOR_EQ, "=="),
                    Map.entry(BinaryOperator.BINARY_OPERATOR_EQ_MISSING, "eq_missing"),
                    Map.entry(BinaryOperator.BINARY_OPERATOR_NE, "!="),
                    Map.entry(BinaryOperator.BINARY_OPERATOR_NE_MISSING, "ne_missing"),
                    Map.entry(BinaryOperator.BINARY_OPERATOR_LT, "<"),
                    Map.entry(BinaryOperator.BINARY_OPERATOR_LE, "<="),
                    Map.entry(BinaryOperator.BINARY_OPERATOR_GT, ">"),
                    Map.entry(BinaryOperator.BINARY_OPERATOR_GE, ">="),
                    Map.entry(BinaryOperator.BINARY_OPERATOR_ADD, "+"),
                    Map.entry(BinaryOperator.BINARY_OPERATOR_SUB, "-"),
                    Map.entry(BinaryOperator.BINARY_OPERATOR_MUL, "*"),
                    Map.entry(BinaryOperator.BINARY_OPERATOR_TRUEDIV, "/"),
                    Map.entry(BinaryOperator.BINARY_OPERATOR_FLOORDIV, "//"),
                    Map.entry(BinaryOperator.BINARY_OPERATOR_MOD, "%"),
                    Map.entry(BinaryOperator.BINARY_OPERATOR_POW, "**"),
                    Map.entry(BinaryOperator.BINARY_OPERATOR_AND, "&"),
                    Map.entry(BinaryOperator.BINARY_OPERATOR_OR, "|"),
                    Map.entry(BinaryOperator.BINARY_OPERATOR_XOR, "^"));

    private final int[] uses;
    private final int[] depths;
    private final String[] texts;
    private final List<String> definitions = new ArrayList<>();

    ExpressionText(List<Expression> arena) {
        this.uses = new int[arena.size()];
        this.depths = new int[arena.size()];
        this.texts = new String[arena.size()];
        for (Expression expression : arena) {
            for (int part : parts(expression)) {
                uses[part - 1]++;
            }
        }
        // Inputs come before users: no recursion is needed.
        for (int i = 0; i < texts.length; i++) {
            texts[i] = write(arena.get(i));
            List<Integer> parts = parts(arena.get(i));
            int depth = parts.stream().mapToInt(part -> depths[part - 1]).max().orElse(-1) + 1;
            boolean shared = uses[i] > 1 && !parts.isEmpty();
            if (uses[i] > 0 && (shared || depth >= DEEPEST_IN_A_LINE)) {
                definitions.add("$%d = %s".formatted(i + 1, withoutParentheses(texts[i])));
                texts[i] = "$" + (i + 1);
                depth = 0;
            }
            depths[i] = depth;
        }
    }

    /// {@return an expression within a line}
    String at(int position) {
        return withoutParentheses(texts[position - 1]);
    }

    /// {@return the lines that others refer to}
    List<String> definitions() {
        return definitions;
    }

    /// {@return an expression with the lines that it refers to}
    String whole(int position) {
        List<String> lines = new ArrayList<>(definitions);
        lines.add(at(position));
        return String.join("\n", lines);
    }

    private static List<Integer> parts(Expression expression) {
        return switch (expression.getKindCase()) {
            case COLUMN, LITERAL, ELEMENT, KIND_NOT_SET -> List.of();
            case BINARY ->
                    List.of(expression.getBinary().getLeft(), expression.getBinary().getRight());
            case CAST -> List.of(expression.getCast().getInput());
            case ALIAS -> List.of(expression.getAlias().getInput());
            case TERNARY ->
                    List.of(
                            expression.getTernary().getPredicate(),
                            expression.getTernary().getTruthy(),
                            expression.getTernary().getFalsy());
            case SELECTOR ->
                    expression.getSelector().hasCombination()
                            ? List.of(
                                    expression.getSelector().getCombination().getLeft(),
                                    expression.getSelector().getCombination().getRight())
                            : List.of();
            case SORT_BY ->
                    joined(
                            expression.getSortBy().getInput(),
                            expression.getSortBy().getByList(),
                            List.of());
            case OVER ->
                    joined(
                            expression.getOver().getInput(),
                            expression.getOver().getPartitionByList(),
                            expression.getOver().getOrderByList());
            default -> arguments(call(expression));
        };
    }

    private static List<Integer> joined(int first, List<Integer> second, List<Integer> third) {
        List<Integer> all = new ArrayList<>();
        all.add(first);
        all.addAll(second);
        all.addAll(third);
        return all;
    }

    private static Message call(Expression expression) {
        return (Message) expression.getAllFields().values().iterator().next();
    }

    private static List<Integer> arguments(Message call) {
        Object arguments = call.getField(call.getDescriptorForType().findFieldByName("arguments"));
        return ((Collection<?>) arguments).stream().map(Integer.class::cast).toList();
    }

    private String write(Expression expression) {
        return switch (expression.getKindCase()) {
            case COLUMN -> "col(%s)".formatted(ValueText.quoted(expression.getColumn().getName()));
            case LITERAL -> ValueText.of(LiteralDecoder.decode(expression.getLiteral()));
            case ELEMENT -> "element()";
            case BINARY -> {
                var binary = expression.getBinary();
                yield "(%s %s %s)"
                        .formatted(
                                text(binary.getLeft()),
                                SYMBOLS.getOrDefault(binary.getOperator(), "?"),
                                text(binary.getRight()));
            }
            case CAST ->
                    "%s.cast(%s%s)"
                            .formatted(
                                    text(expression.getCast().getInput()),
                                    DataTypes.decode(expression.getCast().getDataType()),
                                    FieldText.options(
                                            expression.getCast(), List.of("input", "data_type")));
            case ALIAS ->
                    "%s.alias(%s)"
                            .formatted(
                                    text(expression.getAlias().getInput()),
                                    ValueText.quoted(expression.getAlias().getName()));
            case TERNARY ->
                    "when(%s).then(%s).otherwise(%s)"
                            .formatted(
                                    at(expression.getTernary().getPredicate()),
                                    at(expression.getTernary().getTruthy()),
                                    at(expression.getTernary().getFalsy()));
            case SELECTOR -> selector(expression);
            case SORT_BY ->
                    "%s.sort_by(%s%s)"
                            .formatted(
                                    text(expression.getSortBy().getInput()),
                                    list(expression.getSortBy().getByList()),
                                    FieldText.options(
                                            expression.getSortBy(), List.of("input", "by")));
            case OVER -> {
                var over = expression.getOver();
                String order =
                        over.getOrderByCount() == 0
                                ? ""
                                : ", order_by: " + list(over.getOrderByList());
                yield "%s.over(%s%s%s)"
                        .formatted(
                                text(over.getInput()),
                                list(over.getPartitionByList()),
                                order,
                                FieldText.options(
                                        over, List.of("input", "partition_by", "order_by")));
            }
            case KIND_NOT_SET -> "?";
            default -> function(expression);
        };
    }

    private String function(Expression expression) {
        Message call = call(expression);
        FunctionCatalog.Function function =
                FunctionCatalog.byValue(
                        (com.google.protobuf.Descriptors.EnumValueDescriptor)
                                call.getField(
                                        call.getDescriptorForType().findFieldByName("function")));
        String name = function == null ? "?" : function.name();
        String options = FieldText.options(call, List.of("function", "arguments"));
        List<Integer> arguments = arguments(call);
        boolean method = !expression.hasHorizontal() && !arguments.isEmpty();
        String rest =
                arguments.stream()
                        .skip(method ? 1 : 0)
                        .map(this::at)
                        .collect(Collectors.joining(", "));
        String inside =
                rest.isEmpty() && !options.isEmpty() ? options.substring(2) : rest + options;
        return (method ? text(arguments.getFirst()) + "." : "") + name + "(" + inside + ")";
    }

    private String selector(Expression expression) {
        var selector = expression.getSelector();
        if (selector.hasCombination()) {
            return "(%s %s %s)"
                    .formatted(
                            text(selector.getCombination().getLeft()),
                            FieldText.choice(selector.getCombination().getOperator()),
                            text(selector.getCombination().getRight()));
        }
        if (selector.hasAll()) {
            return "all()";
        }
        Map.Entry<FieldDescriptor, Object> choice =
                selector.getAllFields().entrySet().iterator().next();
        return "columns(%s)".formatted(FieldText.of(choice.getKey(), choice.getValue()));
    }

    private String text(int position) {
        return texts[position - 1];
    }

    private String list(List<Integer> positions) {
        return positions.stream().map(this::at).collect(Collectors.joining(", ", "[", "]"));
    }

    // Only operators are written with parentheses around, and what begins with one of them ends
    // with its partner or goes on.
    private static String withoutParentheses(String text) {
        if (!text.startsWith("(") || !text.endsWith(")")) {
            return text;
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
                if (depth == 0) {
                    return text;
                }
            }
        }
        return text.substring(1, text.length() - 1);
    }
}
