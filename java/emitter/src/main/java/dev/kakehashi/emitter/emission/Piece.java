package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/// A Java expression: its text, the Java type the compiler gives it, how tightly it binds, and
/// whether evaluating it later (or twice) makes no difference.
public record Piece(CodeBlock code, TypeName type, Precedence precedence, boolean constant) {
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

    public Piece asConstant() {
        return new Piece(code, type, precedence, true);
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
