// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.ast;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A statement.
public sealed interface Statement extends Node {
    /// {@return the statements inside this one, block by block in the order of the source}
    default List<List<Statement>> blocks() {
        return Blocks.of(this);
    }

    /// `def name(arguments) -> returns: body`.
    record FunctionDef(
            Position position,
            String name,
            Arguments arguments,
            List<Statement> body,
            List<Expression> decorators,
            @Nullable Expression returns,
            List<TypeParameter> typeParameters,
            boolean async)
            implements Statement {}

    /// `class name(bases, keywords): body`.
    record ClassDef(
            Position position,
            String name,
            List<Expression> bases,
            List<Keyword> keywords,
            List<Statement> body,
            List<Expression> decorators,
            List<TypeParameter> typeParameters)
            implements Statement {}

    /// `return value`.
    record Return(Position position, @Nullable Expression value) implements Statement {}

    /// `del a, b`.
    record Delete(Position position, List<Expression> targets) implements Statement {}

    /// `a = b = value`.
    record Assign(Position position, List<Expression> targets, Expression value)
            implements Statement {}

    /// `type name[parameters] = value`.
    record TypeAlias(
            Position position,
            Expression.Name name,
            List<TypeParameter> typeParameters,
            Expression value)
            implements Statement {}

    /// `target += value`.
    record AugAssign(
            Position position, Expression target, BinaryOperator operator, Expression value)
            implements Statement {}

    /// `target: annotation = value`.
    ///
    /// @param simple whether the target is a name without parentheses
    record AnnAssign(
            Position position,
            Expression target,
            Expression annotation,
            @Nullable Expression value,
            boolean simple)
            implements Statement {}

    /// `for target in iterable: body else: orElse`.
    record For(
            Position position,
            Expression target,
            Expression iterable,
            List<Statement> body,
            List<Statement> orElse,
            boolean async)
            implements Statement {}

    /// `while test: body else: orElse`.
    record While(Position position, Expression test, List<Statement> body, List<Statement> orElse)
            implements Statement {}

    /// `if test: body else: orElse`; an `elif` is an If alone in `orElse`.
    record If(Position position, Expression test, List<Statement> body, List<Statement> orElse)
            implements Statement {}

    /// `with items: body`.
    record With(Position position, List<WithItem> items, List<Statement> body, boolean async)
            implements Statement {}

    /// `match subject: cases`.
    record Match(Position position, Expression subject, List<MatchCase> cases)
            implements Statement {}

    /// `raise exception from cause`.
    record Raise(Position position, @Nullable Expression exception, @Nullable Expression cause)
            implements Statement {}

    /// `try: body except …: else: orElse finally: finalBody`.
    ///
    /// @param group whether its handlers are `except*`
    record Try(
            Position position,
            List<Statement> body,
            List<ExceptHandler> handlers,
            List<Statement> orElse,
            List<Statement> finalBody,
            boolean group)
            implements Statement {}

    /// `assert test, message`.
    record Assert(Position position, Expression test, @Nullable Expression message)
            implements Statement {}

    /// `import a, b.c as d`.
    record Import(Position position, List<Alias> names) implements Statement {}

    /// `from module import a, b as c`.
    ///
    /// @param module the dotted name; null in `from . import a`
    /// @param names what is imported; for a `*`, the names it means take its place when all modules
    ///   of the program are read
    /// @param level how many dots stand before it
    record ImportFrom(Position position, @Nullable String module, List<Alias> names, int level)
            implements Statement {}

    /// `global a, b`.
    record Global(Position position, List<String> names) implements Statement {}

    /// `nonlocal a, b`.
    record Nonlocal(Position position, List<String> names) implements Statement {}

    /// An expression for its effect, or a docstring.
    record ExpressionStatement(Position position, Expression value) implements Statement {}

    /// `pass`.
    record Pass(Position position) implements Statement {}

    /// `break`.
    record Break(Position position) implements Statement {}

    /// `continue`.
    record Continue(Position position) implements Statement {}
}
