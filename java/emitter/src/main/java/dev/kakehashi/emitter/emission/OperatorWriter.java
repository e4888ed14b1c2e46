package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.ast.BinaryOperator;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Node;
import dev.kakehashi.emitter.ast.UnaryOperator;
import dev.kakehashi.emitter.type.Interval;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Arithmetic: plain Java where inference proves that it means the same, the runtime's operators
/// elsewhere.
@SuppressWarnings({"PatternMatchingInstanceof", "ReferenceEquality"})
public final class OperatorWriter {
    private final Emission emission;

    OperatorWriter(Emission emission) {
        this.emission = emission;
    }

    Piece binary(Expression.BinOp node) {
        List<Piece> parts =
                emission.inOrder(List.of(node.left(), node.right()), emission.expressions::typed);
        return binary(
                node,
                node.operator(),
                parts.get(0),
                emission.type(node.left()),
                parts.get(1),
                emission.type(node.right()),
                emission.type(node));
    }

    /// An operator whose operands are written already.
    Piece binary(
            Node node,
            BinaryOperator operator,
            Piece left,
            Type leftType,
            Piece right,
            Type rightType,
            Type result) {
        emission.report.operation();
        Piece a = number(left, leftType);
        Piece b = number(right, rightType);
        Type aType = leftType == Type.BOOL ? Type.integer(0, 1) : leftType;
        Type bType = rightType == Type.BOOL ? Type.integer(0, 1) : rightType;
        Piece known = null;
        if (aType instanceof Type.Int && bType instanceof Type.Int && result != Type.BOOL) {
            known = Integers.binary(operator, a, (Type.Int) aType, b, (Type.Int) bType, result);
        } else if (isReal(aType) && isReal(bType) && result == Type.FLOAT) {
            known = floats(operator, a, aType, b, bType);
        } else if ((aType == Type.REAL && bType == Type.FLOAT
                        || aType == Type.FLOAT && bType == Type.REAL)
                && result == Type.FLOAT) {
            known = floats(operator, a, aType, b, bType);
        } else if (leftType == Type.STR
                && rightType == Type.STR
                && operator == BinaryOperator.ADD) {
            known = infix("+", left, right, RuntimeNames.STRING, Precedence.ADDITIVE);
        } else if (leftType == Type.BOOL && rightType == Type.BOOL && result == Type.BOOL) {
            known =
                    switch (operator) {
                        case BIT_AND ->
                                infix("&", left, right, TypeName.BOOLEAN, Precedence.BIT_AND);
                        case BIT_OR -> infix("|", left, right, TypeName.BOOLEAN, Precedence.BIT_OR);
                        case BIT_XOR ->
                                infix("^", left, right, TypeName.BOOLEAN, Precedence.BIT_XOR);
                        default -> null;
                    };
        } else if (leftType == Type.STR && operator == BinaryOperator.MOD) {
            known =
                    Piece.of(
                            RuntimeNames.STRING,
                            "$T.percent($L, $L)",
                            RuntimeNames.FORMAT,
                            left.code(),
                            right.code());
        }
        if (known != null) {
            return known;
        }
        if (result == Type.ANY) {
            emission.dynamic(
                    node, "operator " + operator.sign() + " on values whose types are not known");
        }
        return Piece.of(
                JavaTypes.OBJECT,
                "$T.$L($L, $L)",
                RuntimeNames.OPERATOR,
                name(operator),
                left.code(),
                right.code());
    }

    private static Piece number(Piece piece, Type type) {
        return type == Type.BOOL ? Coercion.to(piece, TypeName.LONG) : piece;
    }

    private static boolean isReal(Type type) {
        return type == Type.FLOAT || type instanceof Type.Int;
    }

    private static @Nullable Piece floats(
            BinaryOperator operator, Piece left, Type leftType, Piece right, Type rightType) {
        Piece a = real(left, leftType);
        Piece b = real(right, rightType);
        return switch (operator) {
            case ADD -> infix("+", a, b, TypeName.DOUBLE, Precedence.ADDITIVE);
            case SUB -> infix("-", a, b, TypeName.DOUBLE, Precedence.ADDITIVE);
            case MULT -> infix("*", a, b, TypeName.DOUBLE, Precedence.MULTIPLICATIVE);
            case DIV ->
                    isNonZero(right, rightType)
                            ? infix("/", a, b, TypeName.DOUBLE, Precedence.MULTIPLICATIVE)
                            : Piece.of(
                                    TypeName.DOUBLE,
                                    "$T.truediv($L, $L)",
                                    RuntimeNames.FLOAT,
                                    a.code(),
                                    b.code());
            case FLOOR_DIV ->
                    Piece.of(
                            TypeName.DOUBLE,
                            "$T.floordiv($L, $L)",
                            RuntimeNames.FLOAT,
                            a.code(),
                            b.code());
            case MOD ->
                    Piece.of(
                            TypeName.DOUBLE,
                            "$T.mod($L, $L)",
                            RuntimeNames.FLOAT,
                            a.code(),
                            b.code());
            case POW -> power(a, b);
            default -> null;
        };
    }

    private static Piece power(Piece base, Piece exponent) {
        String text = exponent.code().toString();
        if (base.constant() && (text.equals("2") || text.equals("2.0"))) {
            return infix("*", base, base, TypeName.DOUBLE, Precedence.MULTIPLICATIVE);
        }
        return Piece.of(
                TypeName.DOUBLE,
                "$T.power($L, $L)",
                RuntimeNames.FLOAT,
                base.code(),
                exponent.code());
    }

    /// An int as a float, as Python turns it into one.
    static Piece real(Piece piece, Type type) {
        if (type instanceof Type.Int) {
            return type.isLong()
                    ? literal(piece, type)
                    : Piece.of(TypeName.DOUBLE, "$T.of($L)", RuntimeNames.FLOAT, piece.code());
        }
        return type == Type.REAL
                ? Piece.of(
                        TypeName.DOUBLE,
                        "$L.doubleValue()",
                        Coercion.to(piece, RuntimeNames.NUMBER).receiver())
                : piece;
    }

    private static Piece literal(Piece piece, Type type) {
        boolean number =
                type instanceof Type.Int(Interval range)
                        && range.single() != null
                        && piece.code().toString().matches("-?\\d+L");
        String text = piece.code().toString();
        return number
                ? new Piece(
                        CodeBlock.of("$L", text.substring(0, text.length() - 1) + ".0"),
                        TypeName.DOUBLE,
                        piece.precedence(),
                        true)
                : new Piece(
                        CodeBlock.of("(double) $L", piece.within(Precedence.UNARY)),
                        TypeName.DOUBLE,
                        Precedence.UNARY,
                        piece.constant());
    }

    private static boolean isNonZero(Piece piece, Type type) {
        if (type instanceof Type.Int(Interval range)) {
            return !range.contains(0);
        }
        return piece.code().toString().matches("-?\\d+\\.\\d+(E-?\\d+)?")
                && Double.parseDouble(piece.code().toString()) != 0;
    }

    static Piece infix(
            String sign, Piece first, Piece second, TypeName type, Precedence precedence) {
        if (first.unboxes() && second.unboxes() && (sign.equals("==") || sign.equals("!="))) {
            // Java would ask whether they are the same object.
            return infix(sign, first.primitive(), second, type, precedence);
        }
        boolean longs = first.type().equals(TypeName.LONG) && second.type().equals(TypeName.LONG);
        Piece left = longs && !Literals.isInteger(second) ? shortened(first) : first;
        Piece right = longs && !Literals.isInteger(first) ? shortened(second) : second;
        return new Piece(
                CodeBlock.of(
                        "$L " + sign + " $L",
                        left.within(precedence),
                        right.within(precedence.tighter())),
                type,
                precedence,
                left.constant() && right.constant());
    }

    private static Piece shortened(Piece piece) {
        return new Piece(Literals.plain(piece), piece.type(), piece.precedence(), piece.constant());
    }

    Piece unary(Expression.UnaryOp node) {
        emission.report.operation();
        if (node.operator() == UnaryOperator.NOT) {
            return ConditionWriter.negated(emission.conditions.test(node.operand()));
        }
        Type type = emission.type(node.operand());
        Piece operand = emission.expressions.typed(node.operand());
        if (type == Type.BOOL) {
            operand = Coercion.to(operand, TypeName.LONG);
            type = Type.integer(0, 1);
        }
        if (type == Type.FLOAT && node.operator() != UnaryOperator.INVERT
                || type.isLong() && emission.type(node).isLong()) {
            TypeName java = type == Type.FLOAT ? TypeName.DOUBLE : TypeName.LONG;
            return switch (node.operator()) {
                case U_SUB -> sign("-", operand, java);
                case INVERT -> sign("~", operand, java);
                default -> operand;
            };
        }
        if (type instanceof Type.Int && node.operator() == UnaryOperator.U_SUB) {
            return Piece.of(RuntimeNames.NUMBER, "$T.neg($L)", RuntimeNames.INT, operand.code());
        }
        if (type == Type.ANY) {
            emission.dynamic(
                    node,
                    "operator " + node.operator().sign() + " on a value whose type is not known");
        }
        String name =
                switch (node.operator()) {
                    case U_SUB -> "neg";
                    case U_ADD -> "pos";
                    case INVERT -> "invert";
                    case NOT -> "not";
                };
        return Piece.of(JavaTypes.OBJECT, "$T.$L($L)", RuntimeNames.OPERATOR, name, operand.code());
    }

    private static Piece sign(String sign, Piece operand, TypeName type) {
        String text = operand.code().toString();
        boolean twice = text.startsWith(sign) || text.startsWith("-");
        return new Piece(
                CodeBlock.of(
                        twice ? sign + "($L)" : sign + "$L",
                        twice ? operand.code() : operand.within(Precedence.UNARY)),
                type,
                Precedence.UNARY,
                operand.constant());
    }

    /// The runtime's name of an operator.
    static String name(BinaryOperator operator) {
        return switch (operator) {
            case ADD -> "add";
            case SUB -> "sub";
            case MULT -> "mul";
            case MAT_MULT -> "matmul";
            case DIV -> "truediv";
            case MOD -> "mod";
            case POW -> "pow";
            case L_SHIFT -> "lshift";
            case R_SHIFT -> "rshift";
            case BIT_OR -> "or";
            case BIT_XOR -> "xor";
            case BIT_AND -> "and";
            case FLOOR_DIV -> "floordiv";
        };
    }
}
