// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.parse;

import dev.kakehashi.emitter.ast.Arguments;
import dev.kakehashi.emitter.ast.BinaryOperator;
import dev.kakehashi.emitter.ast.BooleanOperator;
import dev.kakehashi.emitter.ast.ComparisonOperator;
import dev.kakehashi.emitter.ast.Comprehension;
import dev.kakehashi.emitter.ast.Context;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Keyword;
import dev.kakehashi.emitter.ast.Position;
import dev.kakehashi.emitter.ast.UnaryOperator;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Reads expressions.
final class ExpressionReader {
    private ExpressionReader() {}

    /// {@return the expression, or null if the row is something else}
    static @Nullable Expression read(Fields f) {
        Position at = f.position();
        return switch (f.kind()) {
            case "BoolOp" ->
                    new Expression.BoolOp(
                            at, f.constant(0, BooleanOperator.class), expressions(f, 1));
            case "NamedExpr" ->
                    new Expression.NamedExpr(
                            at, f.node(0, Expression.Name.class), expression(f, 1));
            case "BinOp" ->
                    new Expression.BinOp(
                            at,
                            expression(f, 0),
                            f.constant(1, BinaryOperator.class),
                            expression(f, 2));
            case "UnaryOp" ->
                    new Expression.UnaryOp(
                            at, f.constant(0, UnaryOperator.class), expression(f, 1));
            case "Lambda" ->
                    new Expression.Lambda(at, f.node(0, Arguments.class), expression(f, 1));
            case "IfExp" ->
                    new Expression.IfExp(at, expression(f, 0), expression(f, 1), expression(f, 2));
            case "Dict" ->
                    new Expression.DictLiteral(
                            at, f.optionalNodes(0, Expression.class), expressions(f, 1));
            case "Set" -> new Expression.SetLiteral(at, expressions(f, 0));
            case "ListComp" -> new Expression.ListComp(at, expression(f, 0), generators(f, 1));
            case "SetComp" -> new Expression.SetComp(at, expression(f, 0), generators(f, 1));
            case "DictComp" ->
                    new Expression.DictComp(
                            at, expression(f, 0), expression(f, 1), generators(f, 2));
            case "GeneratorExp" ->
                    new Expression.GeneratorExp(at, expression(f, 0), generators(f, 1));
            case "Await" -> new Expression.Await(at, expression(f, 0));
            case "Yield" -> new Expression.Yield(at, f.optional(0, Expression.class));
            case "YieldFrom" -> new Expression.YieldFrom(at, expression(f, 0));
            case "Compare" ->
                    new Expression.Compare(
                            at,
                            expression(f, 0),
                            f.constants(1, ComparisonOperator.class),
                            expressions(f, 2));
            case "Call" ->
                    new Expression.Call(
                            at, expression(f, 0), expressions(f, 1), f.nodes(2, Keyword.class));
            case "FormattedValue" ->
                    new Expression.FormattedValue(
                            at,
                            expression(f, 0),
                            (char) Math.max(0, f.number(1)),
                            f.optional(2, Expression.JoinedStr.class));
            case "JoinedStr" -> new Expression.JoinedStr(at, expressions(f, 0));
            case "Constant" -> new Expression.Constant(at, f.value(0));
            case "Attribute" ->
                    new Expression.Attribute(at, expression(f, 0), f.text(1), context(f, 2));
            case "Subscript" ->
                    new Expression.Subscript(at, expression(f, 0), expression(f, 1), context(f, 2));
            case "Starred" -> new Expression.Starred(at, expression(f, 0), context(f, 1));
            case "Name" -> new Expression.Name(at, f.text(0), context(f, 1));
            case "List" -> new Expression.ListLiteral(at, expressions(f, 0), context(f, 1));
            case "Tuple" -> new Expression.TupleLiteral(at, expressions(f, 0), context(f, 1));
            case "Slice" ->
                    new Expression.Slice(
                            at,
                            f.optional(0, Expression.class),
                            f.optional(1, Expression.class),
                            f.optional(2, Expression.class));
            default -> null;
        };
    }

    private static Expression expression(Fields fields, int field) {
        return fields.node(field, Expression.class);
    }

    private static List<Expression> expressions(Fields fields, int field) {
        return fields.nodes(field, Expression.class);
    }

    private static List<Comprehension> generators(Fields fields, int field) {
        return fields.nodes(field, Comprehension.class);
    }

    private static Context context(Fields fields, int field) {
        return fields.constant(field, Context.class);
    }
}
