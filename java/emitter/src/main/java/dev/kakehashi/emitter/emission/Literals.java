package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import java.math.BigInteger;

/// Java literals for Python's constants.
public final class Literals {
    private Literals() {}

    /// A string in quotes, escaped for Java, whatever its characters are.
    public static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    boolean lone = Character.isSurrogate(c) && !isPair(text, index);
                    if (c < ' '
                            || (c >= 0x7f && c < 0xa0)
                            || lone
                            || c == '\u2028'
                            || c == '\u2029'
                            || c == '\ufeff') {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isPair(String text, int index) {
        char c = text.charAt(index);
        return Character.isHighSurrogate(c)
                ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }

    public static Piece string(String text) {
        return Piece.constant(ClassName.get(String.class), "$L", quote(text));
    }

    public static Piece bool(boolean value) {
        return Piece.constant(TypeName.BOOLEAN, "$L", value);
    }

    public static Piece none() {
        return Piece.constant(com.palantir.javapoet.ClassName.OBJECT, "null");
    }

    /// An integer: a `long` where it fits (written without the L where an `int` widens to it), else
    /// a BigInteger.
    public static Piece integer(BigInteger value) {
        if (value.bitLength() > 63) {
            return Piece.of(
                            ClassName.get(BigInteger.class),
                            "new $T($S)",
                            BigInteger.class,
                            value.toString())
                    .asConstant();
        }
        String text = value.toString() + "L";
        return value.signum() < 0
                ? new Piece(CodeBlock.of("$L", text), TypeName.LONG, Precedence.UNARY, true)
                : Piece.constant(TypeName.LONG, "$L", text);
    }

    /// A literal without its L, for a place where Java widens an `int` by itself.
    static CodeBlock plain(Piece piece) {
        String text = piece.code().toString();
        return text.matches("-?\\d{1,9}L")
                ? CodeBlock.of("$L", text.substring(0, text.length() - 1))
                : piece.code();
    }

    static boolean isInteger(Piece piece) {
        return piece.code().toString().matches("-?\\d{1,9}L");
    }

    public static Piece floating(double value) {
        if (Double.isNaN(value)) {
            return Piece.constant(TypeName.DOUBLE, "$T.NaN", Double.class);
        }
        if (Double.isInfinite(value)) {
            return Piece.constant(
                    TypeName.DOUBLE,
                    value > 0 ? "$T.POSITIVE_INFINITY" : "$T.NEGATIVE_INFINITY",
                    Double.class);
        }
        return value < 0 || (value == 0 && 1 / value < 0)
                ? new Piece(CodeBlock.of("$L", value), TypeName.DOUBLE, Precedence.UNARY, true)
                : Piece.constant(TypeName.DOUBLE, "$L", value);
    }
}
