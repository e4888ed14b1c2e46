package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/// A Java expression: its text, the Java type the compiler gives it, how tightly it binds, and
/// whether evaluating it later (or twice) makes no difference.
///
/// @param unboxes whether Java sees the object of a primitive type, and unboxes it where it has to
public record Piece(
        CodeBlock code, TypeName type, Precedence precedence, boolean constant, boolean unboxes) {
    /// A piece of which Java sees the type that is said.
    public Piece(CodeBlock code, TypeName type, Precedence precedence, boolean constant) {
        this(code, type, precedence, constant, false);
    }

    /// A call, a name, a literal: whatever needs no parentheses.
    public static Piece of(TypeName type, String format, Object... arguments) {
        return new Piece(CodeBlock.of(format, arguments), type, Precedence.POSTFIX, false);
    }

    public static Piece of(
            TypeName type, Precedence precedence, String format, Object... arguments) {
        return new Piece(CodeBlock.of(format, arguments), type, precedence, false);
    }

    /// A literal, or a variable that is never assigned again.
    public static Piece constant(TypeName type, String format, Object... arguments) {
        return new Piece(CodeBlock.of(format, arguments), type, Precedence.POSTFIX, true);
    }

    public Piece as(TypeName other) {
        return new Piece(code, other, precedence, constant);
    }

    /// The object of a primitive type, used as a value of that type.
    Piece unboxing(TypeName primitive) {
        return new Piece(code, primitive, precedence, constant, true);
    }

    /// The piece where Java has to see the primitive: to choose an overload, to compare values.
    Piece primitive() {
        return unboxes
                ? new Piece(
                        CodeBlock.of("($T) $L", type, within(Precedence.UNARY)),
                        type,
                        Precedence.UNARY,
                        constant)
                : this;
    }

    public Piece asConstant() {
        return new Piece(code, type, precedence, true, unboxes);
    }

    /// The text for a place that binds this tightly.
    public CodeBlock within(Precedence place) {
        return precedence.compareTo(place) < 0 ? CodeBlock.of("($L)", code) : code;
    }

    /// The text as the receiver of a member access.
    public CodeBlock receiver() {
        return within(Precedence.POSTFIX);
    }

    public boolean isPrimitive() {
        return type.isPrimitive();
    }
}
