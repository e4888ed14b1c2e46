// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.ast;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An expression.
public sealed interface Expression extends Node {
    /// `a and b and c`.
    record BoolOp(Position position, BooleanOperator operator, List<Expression> values)
            implements Expression {}

    /// `name := value`.
    record NamedExpr(Position position, Name target, Expression value) implements Expression {}

    /// `left + right`.
    record BinOp(Position position, Expression left, BinaryOperator operator, Expression right)
            implements Expression {}

    /// `-operand`.
    record UnaryOp(Position position, UnaryOperator operator, Expression operand)
            implements Expression {}

    /// `lambda arguments: body`.
    record Lambda(Position position, Arguments arguments, Expression body) implements Expression {}

    /// `body if test else orElse`.
    record IfExp(Position position, Expression test, Expression body, Expression orElse)
            implements Expression {}

    /// `{key: value, **other}`.
    ///
    /// @param keys one for each value; null where the value is unpacked
    record DictLiteral(Position position, List<@Nullable Expression> keys, List<Expression> values)
            implements Expression {}

    /// `{a, b}`.
    record SetLiteral(Position position, List<Expression> elements) implements Expression {}

    /// `[element for …]`.
    record ListComp(Position position, Expression element, List<Comprehension> generators)
            implements Expression {}

    /// `{element for …}`.
    record SetComp(Position position, Expression element, List<Comprehension> generators)
            implements Expression {}

    /// `{key: value for …}`.
    record DictComp(
            Position position, Expression key, Expression value, List<Comprehension> generators)
            implements Expression {}

    /// `(element for …)`.
    record GeneratorExp(Position position, Expression element, List<Comprehension> generators)
            implements Expression {}

    /// `await value`.
    record Await(Position position, Expression value) implements Expression {}

    /// `yield value`.
    record Yield(Position position, @Nullable Expression value) implements Expression {}

    /// `yield from value`.
    record YieldFrom(Position position, Expression value) implements Expression {}

    /// `left < b <= c`.
    ///
    /// @param comparators one for each operator
    record Compare(
            Position position,
            Expression left,
            List<ComparisonOperator> operators,
            List<Expression> comparators)
            implements Expression {}

    /// `function(arguments, keywords)`.
    record Call(
            Position position,
            Expression function,
            List<Expression> arguments,
            List<Keyword> keywords)
            implements Expression {}

    /// `{value!r:format}` in an f-string.
    ///
    /// @param conversion the letter after `!`, or 0
    record FormattedValue(
            Position position, Expression value, char conversion, @Nullable JoinedStr format)
            implements Expression {}

    /// An f-string: its parts are texts ([Constant]) and [FormattedValue]s.
    record JoinedStr(Position position, List<Expression> values) implements Expression {}

    /// A literal.
    ///
    /// @param value null for None, or a Boolean, Long, BigInteger (only where a Long is too small),
    ///   Double, String, or a `Complex`, `PyBytes` or `PyEllipsis` of `dev.kakehashi.python.value`
    record Constant(Position position, @Nullable Object value) implements Expression {}

    /// `value.name`.
    record Attribute(Position position, Expression value, String name, Context context)
            implements Expression {}

    /// `value[index]`; the index of several axes is a [TupleLiteral].
    record Subscript(Position position, Expression value, Expression index, Context context)
            implements Expression {}

    /// `*value`.
    record Starred(Position position, Expression value, Context context) implements Expression {}

    /// A name.
    record Name(Position position, String name, Context context) implements Expression {}

    /// `[a, b]`.
    record ListLiteral(Position position, List<Expression> elements, Context context)
            implements Expression {}

    /// `(a, b)`.
    record TupleLiteral(Position position, List<Expression> elements, Context context)
            implements Expression {}

    /// `lower:upper:step` in a subscript.
    record Slice(
            Position position,
            @Nullable Expression lower,
            @Nullable Expression upper,
            @Nullable Expression step)
            implements Expression {}
}
