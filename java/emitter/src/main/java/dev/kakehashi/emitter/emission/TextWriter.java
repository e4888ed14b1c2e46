package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.type.Type;
import dev.kakehashi.python.value.Complex;
import dev.kakehashi.python.value.PyBytes;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Constants and f-strings.
@SuppressWarnings("ReferenceEquality")
public final class TextWriter {
    private final Emission emission;

    TextWriter(Emission emission) {
        this.emission = emission;
    }

    Piece constant(Expression.Constant node) {
        return switch (node.value()) {
            case null -> Literals.none();
            case Boolean value -> Literals.bool(value);
            case Long value -> Literals.integer(BigInteger.valueOf(value));
            case BigInteger value -> Literals.integer(value);
            case Double value -> Literals.floating(value);
            case String value -> text(value);
            case Complex value ->
                    Piece.of(
                            RuntimeNames.COMPLEX,
                            "new $T($L, $L)",
                            RuntimeNames.COMPLEX,
                            Literals.floating(value.real()).code(),
                            Literals.floating(value.imaginary()).code());
            case PyBytes value -> bytes(value);
            default -> Piece.constant(RuntimeNames.ELLIPSIS, "$T.ELLIPSIS", RuntimeNames.ELLIPSIS);
        };
    }

    /// A Java literal holds 65,535 bytes of UTF-8; what is longer is put together.
    private static Piece text(String value) {
        int most = 16_000;
        if (value.length() <= most) {
            return Literals.string(value);
        }
        List<CodeBlock> parts = new ArrayList<>();
        for (int start = 0; start < value.length(); start += most) {
            parts.add(
                    CodeBlock.of(
                            "$L",
                            Literals.quote(
                                    value.substring(
                                            start, Math.min(value.length(), start + most)))));
        }
        return Piece.of(
                RuntimeNames.STRING,
                "$T.join(\"\", $L)",
                String.class,
                CodeBlock.join(parts, ", "));
    }

    private static Piece bytes(PyBytes value) {
        StringBuilder latin = new StringBuilder();
        for (byte each : value.toArray()) {
            latin.append((char) (each & 0xff));
        }
        return Piece.of(
                RuntimeNames.BYTES,
                "$T.of($L)",
                RuntimeNames.BYTES,
                Literals.quote(latin.toString()));
    }

    /// `f"…"`: Java's own concatenation, with Python's text for each value.
    Piece joined(Expression.JoinedStr node) {
        List<Expression> parts = node.values();
        if (parts.isEmpty()) {
            return Literals.string("");
        }
        List<Piece> pieces =
                emission.inOrder(
                        parts,
                        part ->
                                part instanceof Expression.Constant constant
                                        ? constant(constant)
                                        : emission.expressions.write(part));
        if (pieces.size() == 1) {
            return pieces.getFirst();
        }
        List<CodeBlock> texts =
                pieces.stream().map(piece -> piece.within(Precedence.ADDITIVE.tighter())).toList();
        return new Piece(
                CodeBlock.join(texts, " + "), RuntimeNames.STRING, Precedence.ADDITIVE, false);
    }

    Piece formatted(Expression.FormattedValue node) {
        List<java.util.function.Supplier<Piece>> writers = new ArrayList<>();
        writers.add(() -> emission.expressions.typed(node.value()));
        Expression.JoinedStr format = node.format();
        if (format != null) {
            writers.add(() -> joined(format));
        }
        List<Piece> parts = emission.inOrder(writers);
        Piece value = parts.getFirst();
        Type type = emission.type(node.value());
        switch (node.conversion()) {
            case 'r' -> {
                value = Piece.of(RuntimeNames.STRING, "$T.of($L)", RuntimeNames.REPR, value.code());
                type = Type.STR;
            }
            case 's' -> {
                value =
                        Piece.of(
                                RuntimeNames.STRING, "$T.str($L)", RuntimeNames.REPR, value.code());
                type = Type.STR;
            }
            case 'a' -> {
                value =
                        Piece.of(
                                RuntimeNames.STRING,
                                "$T.ascii($L)",
                                RuntimeNames.REPR,
                                value.code());
                type = Type.STR;
            }
            default -> {}
        }
        if (parts.size() > 1) {
            return Piece.of(
                    RuntimeNames.STRING,
                    "$T.format($L, $L)",
                    RuntimeNames.FORMAT,
                    value.code(),
                    parts.getLast().code());
        }
        if (type == Type.STR) {
            return Coercion.to(value, RuntimeNames.STRING);
        }
        if (type.isLong()) {
            return Piece.of(RuntimeNames.STRING, "$T.toString($L)", Long.class, value.code());
        }
        return Piece.of(
                RuntimeNames.STRING,
                type == Type.ANY || type instanceof Type.Instance ? "$T.format($L)" : "$T.str($L)",
                type == Type.ANY || type instanceof Type.Instance
                        ? RuntimeNames.FORMAT
                        : RuntimeNames.REPR,
                value.code());
    }

    /// Java's class of strings as Python sees it.
    static final ClassName STR = ClassName.get("dev.kakehashi.runtime", "Str");
}
