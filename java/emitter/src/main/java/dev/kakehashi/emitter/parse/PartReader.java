// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.parse;

import dev.kakehashi.emitter.ast.Alias;
import dev.kakehashi.emitter.ast.Argument;
import dev.kakehashi.emitter.ast.Arguments;
import dev.kakehashi.emitter.ast.Comprehension;
import dev.kakehashi.emitter.ast.ExceptHandler;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Keyword;
import dev.kakehashi.emitter.ast.MatchCase;
import dev.kakehashi.emitter.ast.Node;
import dev.kakehashi.emitter.ast.Pattern;
import dev.kakehashi.emitter.ast.Position;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.ast.TypeParameter;
import dev.kakehashi.emitter.ast.WithItem;

import org.jspecify.annotations.Nullable;

/// Reads the parts of statements and expressions that are neither.
final class PartReader {
    private PartReader() {}

    /// {@return the part, or null if the row is something else}
    static @Nullable Node read(Fields f) {
        Position at = f.position();
        return switch (f.kind()) {
            case "arguments" ->
                    new Arguments(
                            at,
                            f.nodes(0, Argument.class),
                            f.nodes(1, Argument.class),
                            f.optional(2, Argument.class),
                            f.nodes(3, Argument.class),
                            f.optionalNodes(4, Expression.class),
                            f.optional(5, Argument.class),
                            f.nodes(6, Expression.class));
            case "arg" -> new Argument(at, f.text(0), f.optional(1, Expression.class));
            case "keyword" -> new Keyword(at, f.optionalText(0), f.node(1, Expression.class));
            case "alias" -> new Alias(at, f.text(0), f.optionalText(1));
            case "withitem" ->
                    new WithItem(at, f.node(0, Expression.class), f.optional(1, Expression.class));
            case "comprehension" ->
                    new Comprehension(
                            at,
                            f.node(0, Expression.class),
                            f.node(1, Expression.class),
                            f.nodes(2, Expression.class),
                            f.number(3) != 0);
            case "ExceptHandler" ->
                    new ExceptHandler(
                            at,
                            f.optional(0, Expression.class),
                            f.optionalText(1),
                            f.nodes(2, Statement.class));
            case "match_case" ->
                    new MatchCase(
                            at,
                            f.node(0, Pattern.class),
                            f.optional(1, Expression.class),
                            f.nodes(2, Statement.class));
            case "TypeVar" ->
                    new TypeParameter(
                            at,
                            TypeParameter.Kind.TYPE_VAR,
                            f.text(0),
                            f.optional(1, Expression.class),
                            f.optional(2, Expression.class));
            case "TypeVarTuple", "ParamSpec" ->
                    new TypeParameter(
                            at,
                            f.kind().equals("ParamSpec")
                                    ? TypeParameter.Kind.PARAM_SPEC
                                    : TypeParameter.Kind.TYPE_VAR_TUPLE,
                            f.text(0),
                            null,
                            f.optional(1, Expression.class));
            default -> null;
        };
    }
}
