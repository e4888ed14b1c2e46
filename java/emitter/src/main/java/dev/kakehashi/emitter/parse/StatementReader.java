// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.parse;

import dev.kakehashi.emitter.ast.Alias;
import dev.kakehashi.emitter.ast.Arguments;
import dev.kakehashi.emitter.ast.BinaryOperator;
import dev.kakehashi.emitter.ast.ExceptHandler;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Keyword;
import dev.kakehashi.emitter.ast.MatchCase;
import dev.kakehashi.emitter.ast.Position;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.ast.TypeParameter;
import dev.kakehashi.emitter.ast.WithItem;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Reads statements.
final class StatementReader {
    private StatementReader() {}

    /// {@return the statement, or null if the row is something else}
    static @Nullable Statement read(Fields f) {
        Position at = f.position();
        return switch (f.kind()) {
            case "FunctionDef", "AsyncFunctionDef" ->
                    new Statement.FunctionDef(
                            at,
                            f.text(0),
                            f.node(1, Arguments.class),
                            body(f, 2),
                            expressions(f, 3),
                            optional(f, 4),
                            f.nodes(5, TypeParameter.class),
                            async(f));
            case "ClassDef" ->
                    new Statement.ClassDef(
                            at,
                            f.text(0),
                            expressions(f, 1),
                            f.nodes(2, Keyword.class),
                            body(f, 3),
                            expressions(f, 4),
                            f.nodes(5, TypeParameter.class));
            case "Return" -> new Statement.Return(at, optional(f, 0));
            case "Delete" -> new Statement.Delete(at, expressions(f, 0));
            case "Assign" -> new Statement.Assign(at, expressions(f, 0), expression(f, 1));
            case "TypeAlias" ->
                    new Statement.TypeAlias(
                            at,
                            f.node(0, Expression.Name.class),
                            f.nodes(1, TypeParameter.class),
                            expression(f, 2));
            case "AugAssign" ->
                    new Statement.AugAssign(
                            at,
                            expression(f, 0),
                            f.constant(1, BinaryOperator.class),
                            expression(f, 2));
            case "AnnAssign" ->
                    new Statement.AnnAssign(
                            at,
                            expression(f, 0),
                            expression(f, 1),
                            optional(f, 2),
                            f.number(3) != 0);
            case "For", "AsyncFor" ->
                    new Statement.For(
                            at,
                            expression(f, 0),
                            expression(f, 1),
                            body(f, 2),
                            body(f, 3),
                            async(f));
            case "While" -> new Statement.While(at, expression(f, 0), body(f, 1), body(f, 2));
            case "If" -> new Statement.If(at, expression(f, 0), body(f, 1), body(f, 2));
            case "With", "AsyncWith" ->
                    new Statement.With(at, f.nodes(0, WithItem.class), body(f, 1), async(f));
            case "Match" -> new Statement.Match(at, expression(f, 0), f.nodes(1, MatchCase.class));
            case "Raise" -> new Statement.Raise(at, optional(f, 0), optional(f, 1));
            case "Try", "TryStar" ->
                    new Statement.Try(
                            at,
                            body(f, 0),
                            f.nodes(1, ExceptHandler.class),
                            body(f, 2),
                            body(f, 3),
                            f.kind().equals("TryStar"));
            case "Assert" -> new Statement.Assert(at, expression(f, 0), optional(f, 1));
            case "Import" -> new Statement.Import(at, f.nodes(0, Alias.class));
            case "ImportFrom" ->
                    new Statement.ImportFrom(
                            at,
                            f.optionalText(0),
                            new ArrayList<>(f.nodes(1, Alias.class)),
                            f.number(2));
            case "Global" -> new Statement.Global(at, f.texts(0));
            case "Nonlocal" -> new Statement.Nonlocal(at, f.texts(0));
            case "Expr" -> new Statement.ExpressionStatement(at, expression(f, 0));
            case "Pass" -> new Statement.Pass(at);
            case "Break" -> new Statement.Break(at);
            case "Continue" -> new Statement.Continue(at);
            default -> null;
        };
    }

    private static boolean async(Fields fields) {
        return fields.kind().startsWith("Async");
    }

    private static List<Statement> body(Fields fields, int field) {
        return fields.nodes(field, Statement.class);
    }

    private static Expression expression(Fields fields, int field) {
        return fields.node(field, Expression.class);
    }

    private static @Nullable Expression optional(Fields fields, int field) {
        return fields.optional(field, Expression.class);
    }

    private static List<Expression> expressions(Fields fields, int field) {
        return fields.nodes(field, Expression.class);
    }
}
