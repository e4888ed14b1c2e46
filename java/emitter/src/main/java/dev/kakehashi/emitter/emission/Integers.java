package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.ast.BinaryOperator;
import dev.kakehashi.emitter.type.Interval;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

/// Operators on two ints: `long` arithmetic where neither operands nor result can leave it, `Int`
/// elsewhere.
final class Integers {
    private Integers() {}

    static @Nullable Piece binary(
            BinaryOperator operator,
            Piece left,
            Type.Int leftType,
            Piece right,
            Type.Int rightType,
            Type result) {
        boolean longs = leftType.isLong() && rightType.isLong();
        Piece plain =
                longs && (result.isLong() || operator == BinaryOperator.DIV)
                        ? plain(operator, left, leftType.range(), right, rightType.range())
                        : null;
        return plain != null ? plain : general(operator, left, right, longs, result);
    }

    private static @Nullable Piece plain(
            BinaryOperator operator, Piece a, Interval left, Piece b, Interval right) {
        return switch (operator) {
            case ADD -> OperatorWriter.infix("+", a, b, TypeName.LONG, Precedence.ADDITIVE);
            case SUB -> OperatorWriter.infix("-", a, b, TypeName.LONG, Precedence.ADDITIVE);
            case MULT -> OperatorWriter.infix("*", a, b, TypeName.LONG, Precedence.MULTIPLICATIVE);
            case FLOOR_DIV ->
                    right.isAtLeast(1)
                            ? left.isAtLeast(0)
                                    ? OperatorWriter.infix(
                                            "/", a, b, TypeName.LONG, Precedence.MULTIPLICATIVE)
                                    : Piece.of(
                                            TypeName.LONG,
                                            "$T.floorDiv($L, $L)",
                                            Math.class,
                                            a.code(),
                                            b.code())
                            : null;
            case MOD ->
                    right.isAtLeast(1)
                            ? left.isAtLeast(0)
                                    ? OperatorWriter.infix(
                                            "%", a, b, TypeName.LONG, Precedence.MULTIPLICATIVE)
                                    : Piece.of(
                                            TypeName.LONG,
                                            "$T.floorMod($L, $L)",
                                            Math.class,
                                            a.code(),
                                            b.code())
                            : Piece.of(
                                    TypeName.LONG,
                                    "$T.mod($L, $L)",
                                    RuntimeNames.INT,
                                    a.primitive().code(),
                                    b.primitive().code());
            case BIT_AND -> OperatorWriter.infix("&", a, b, TypeName.LONG, Precedence.BIT_AND);
            case BIT_OR -> OperatorWriter.infix("|", a, b, TypeName.LONG, Precedence.BIT_OR);
            case BIT_XOR -> OperatorWriter.infix("^", a, b, TypeName.LONG, Precedence.BIT_XOR);
            case L_SHIFT ->
                    right.isWithin(0, 63)
                            ? OperatorWriter.infix("<<", a, b, TypeName.LONG, Precedence.SHIFT)
                            : null;
            case R_SHIFT ->
                    right.isWithin(0, 63)
                            ? OperatorWriter.infix(">>", a, b, TypeName.LONG, Precedence.SHIFT)
                            : null;
            case DIV -> division(a, left, b, right);
            case POW -> square(a, b);
            case MAT_MULT -> null;
        };
    }

    /// Exact in doubles where both are.
    private static Piece division(Piece a, Interval left, Piece b, Interval right) {
        if (left.isExactAsDouble() && right.isExactAsDouble() && !right.contains(0)) {
            return OperatorWriter.infix(
                    "/",
                    OperatorWriter.real(a, new Type.Int(left)),
                    OperatorWriter.real(b, new Type.Int(right)),
                    TypeName.DOUBLE,
                    Precedence.MULTIPLICATIVE);
        }
        return Piece.of(
                TypeName.DOUBLE,
                "$T.truediv($L, $L)",
                RuntimeNames.INT,
                a.primitive().code(),
                b.primitive().code());
    }

    private static @Nullable Piece square(Piece a, Piece b) {
        return a.constant() && b.code().toString().equals("2L")
                ? OperatorWriter.infix("*", a, a, TypeName.LONG, Precedence.MULTIPLICATIVE)
                : null;
    }

    private static @Nullable Piece general(
            BinaryOperator operator, Piece a, Piece b, boolean longs, Type result) {
        String name =
                switch (operator) {
                    case ADD -> "add";
                    case SUB -> "sub";
                    case MULT -> "mul";
                    case FLOOR_DIV -> "floordiv";
                    case MOD -> "mod";
                    case DIV -> "truediv";
                    case BIT_AND -> "and";
                    case BIT_OR -> "or";
                    case BIT_XOR -> "xor";
                    case L_SHIFT -> "shiftLeft";
                    case R_SHIFT -> "shiftRight";
                    case POW -> result instanceof Type.Int ? "power" : null;
                    case MAT_MULT -> null;
                };
        if (name == null) {
            return null;
        }
        TypeName type =
                operator == BinaryOperator.DIV
                        ? TypeName.DOUBLE
                        : operator == BinaryOperator.MOD && longs
                                ? TypeName.LONG
                                : RuntimeNames.NUMBER;
        return Piece.of(
                type,
                "$T.$L($L, $L)",
                RuntimeNames.INT,
                name,
                a.primitive().code(),
                b.primitive().code());
    }
}
