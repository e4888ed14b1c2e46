package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.ast.ComparisonOperator;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.type.Interval;
import dev.kakehashi.emitter.type.Lattice;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Comparisons, chained ones too.
@SuppressWarnings({"ReferenceEquality", "UnusedVariable"})
public final class ComparisonWriter {
    private final Emission emission;

    ComparisonWriter(Emission emission) {
        this.emission = emission;
    }

    Piece compare(Expression.Compare node) {
        emission.report.operation();
        if (node.operators().size() == 1) {
            Expression right = node.comparators().getFirst();
            List<Piece> parts =
                    emission.inOrder(List.of(node.left(), right), emission.expressions::typed);
            return one(
                    node,
                    node.operators().getFirst(),
                    parts.get(0),
                    emission.type(node.left()),
                    parts.get(1),
                    emission.type(right));
        }
        return chain(node);
    }

    /// `a < b < c`: every operand once, and none after the first comparison that fails.
    private Piece chain(Expression.Compare node) {
        boolean plain = emission.type(node) == Type.BOOL;
        Piece[] all = new Piece[1];
        boolean simple =
                plain
                        && node.comparators().stream()
                                .limit(node.comparators().size() - 1L)
                                .allMatch(this::isSimple);
        Body trial =
                emission.within(
                        () -> {
                            if (simple) {
                                all[0] = conjunction(node);
                            }
                        });
        if (simple && trial.isEmpty()) {
            return all[0];
        }
        TypeName type = JavaTypes.of(emission.type(node));
        String result = emission.frame().temporary("result");
        Piece left =
                emission.hoist(
                        emission.expressions.typed(node.left()),
                        JavaTypes.of(emission.type(node.left())),
                        "left");
        Type leftType = emission.type(node.left());
        int depth = 0;
        emission.body().statement("$T $N", type, result);
        for (int index = 0; index < node.operators().size(); index++) {
            Expression right = node.comparators().get(index);
            boolean last = index == node.operators().size() - 1;
            Piece next = emission.expressions.typed(right);
            next = last ? next : emission.hoist(next, JavaTypes.of(emission.type(right)), "right");
            Piece compared =
                    one(
                            node,
                            node.operators().get(index),
                            left,
                            leftType,
                            next,
                            emission.type(right));
            emission.body().statement("$N = $L", result, Coercion.to(compared, type).code());
            if (!last) {
                emission.body()
                        .begin(
                                "if ($L)",
                                plain
                                        ? CodeBlock.of("$N", result)
                                        : CodeBlock.of(
                                                "$T.truth($N)", RuntimeNames.OPERATOR, result));
                depth++;
            }
            left = next;
            leftType = emission.type(right);
        }
        for (; depth > 0; depth--) {
            emission.body().end();
        }
        return Piece.constant(type, "$N", result);
    }

    private boolean isSimple(Expression expression) {
        return expression instanceof Expression.Constant || expression instanceof Expression.Name;
    }

    private Piece conjunction(Expression.Compare node) {
        Piece all = null;
        Expression left = node.left();
        for (int index = 0; index < node.operators().size(); index++) {
            Expression right = node.comparators().get(index);
            Piece next =
                    one(
                            node,
                            node.operators().get(index),
                            emission.expressions.typed(left),
                            emission.type(left),
                            emission.expressions.typed(right),
                            emission.type(right));
            all =
                    all == null
                            ? next
                            : OperatorWriter.infix(
                                    "&&", all, next, TypeName.BOOLEAN, Precedence.AND);
            left = right;
        }
        return java.util.Objects.requireNonNull(all);
    }

    private Piece one(
            Expression node,
            ComparisonOperator operator,
            Piece left,
            Type leftType,
            Piece right,
            Type rightType) {
        return switch (operator) {
            case IS -> identity(left, leftType, right, rightType, false);
            case IS_NOT -> identity(left, leftType, right, rightType, true);
            case IN -> contains(right, rightType, left);
            case NOT_IN -> ConditionWriter.negated(contains(right, rightType, left));
            default -> {
                Piece plain = numbers(operator, left, leftType, right, rightType);
                plain = plain != null ? plain : text(operator, left, leftType, right, rightType);
                plain =
                        plain != null
                                ? plain
                                : equality(operator, left, leftType, right, rightType);
                yield plain != null
                        ? plain
                        : general(node, operator, left, leftType, right, rightType);
            }
        };
    }

    private static Piece identity(
            Piece left, Type leftType, Piece right, Type rightType, boolean not) {
        if (leftType == Type.NONE
                || rightType == Type.NONE
                || isReference(leftType) && isReference(rightType)) {
            boolean primitive = left.isPrimitive() || right.isPrimitive();
            Piece a = primitive ? Coercion.object(left) : left;
            Piece b = primitive ? Coercion.object(right) : right;
            return OperatorWriter.infix(
                    not ? "!=" : "==", a, b, TypeName.BOOLEAN, Precedence.EQUALITY);
        }
        Piece same =
                Piece.of(
                        TypeName.BOOLEAN,
                        "$T.is($L, $L)",
                        RuntimeNames.OPERATOR,
                        left.code(),
                        right.code());
        return not ? ConditionWriter.negated(same) : same;
    }

    private static boolean isReference(Type type) {
        return type instanceof Type.ListOf
                || type instanceof Type.DictOf
                || type instanceof Type.SetOf
                || type instanceof Type.Instance;
    }

    private Piece contains(Piece container, Type type, Piece item) {
        return switch (type) {
            case Type.ListOf ignored ->
                    Piece.of(
                            TypeName.BOOLEAN, "$L.contains($L)", container.receiver(), item.code());
            case Type.SetOf ignored ->
                    Piece.of(
                            TypeName.BOOLEAN, "$L.contains($L)", container.receiver(), item.code());
            case Type.DictOf ignored ->
                    Piece.of(
                            TypeName.BOOLEAN, "$L.contains($L)", container.receiver(), item.code());
            default -> {
                if (type == Type.STR && item.type().equals(RuntimeNames.STRING)) {
                    yield Piece.of(
                            TypeName.BOOLEAN, "$L.contains($L)", container.receiver(), item.code());
                }
                yield Piece.of(
                        TypeName.BOOLEAN,
                        "$T.contains($L, $L)",
                        RuntimeNames.OPERATOR,
                        container.code(),
                        item.code());
            }
        };
    }

    private static String sign(ComparisonOperator operator) {
        return switch (operator) {
            case EQ -> "==";
            case NOT_EQ -> "!=";
            case LT -> "<";
            case LT_E -> "<=";
            case GT -> ">";
            default -> ">=";
        };
    }

    private static Precedence precedence(ComparisonOperator operator) {
        return operator == ComparisonOperator.EQ || operator == ComparisonOperator.NOT_EQ
                ? Precedence.EQUALITY
                : Precedence.RELATIONAL;
    }

    private static @Nullable Piece numbers(
            ComparisonOperator operator, Piece left, Type leftType, Piece right, Type rightType) {
        Piece a =
                leftType == Type.BOOL && rightType != Type.BOOL
                        ? Coercion.to(left, TypeName.LONG)
                        : left;
        Piece b =
                rightType == Type.BOOL && leftType != Type.BOOL
                        ? Coercion.to(right, TypeName.LONG)
                        : right;
        Type one = leftType == Type.BOOL ? Type.integer(0, 1) : leftType;
        Type other = rightType == Type.BOOL ? Type.integer(0, 1) : rightType;
        if (leftType == Type.BOOL && rightType == Type.BOOL) {
            boolean equality =
                    operator == ComparisonOperator.EQ || operator == ComparisonOperator.NOT_EQ;
            return equality
                    ? infix(operator, left, right)
                    : infix(
                            operator,
                            Coercion.to(left, TypeName.LONG),
                            Coercion.to(right, TypeName.LONG));
        }
        if (one.isLong() && other.isLong() || one == Type.FLOAT && other == Type.FLOAT) {
            return infix(operator, a, b);
        }
        if (one == Type.FLOAT && isExact(other) || other == Type.FLOAT && isExact(one)) {
            return infix(operator, a, b);
        }
        if (one instanceof Type.Int && other instanceof Type.Int) {
            if (operator == ComparisonOperator.EQ) {
                return Piece.of(
                        TypeName.BOOLEAN, "$T.equal($L, $L)", RuntimeNames.INT, a.code(), b.code());
            }
            return infix(
                    operator,
                    Piece.of(
                            TypeName.INT,
                            "$T.compare($L, $L)",
                            RuntimeNames.INT,
                            a.code(),
                            b.code()),
                    Piece.constant(TypeName.INT, "0"));
        }
        return null;
    }

    private static boolean isExact(Type type) {
        return type instanceof Type.Int(Interval range) && range.isExactAsDouble();
    }

    private static Piece infix(ComparisonOperator operator, Piece a, Piece b) {
        return OperatorWriter.infix(sign(operator), a, b, TypeName.BOOLEAN, precedence(operator));
    }

    private static @Nullable Piece text(
            ComparisonOperator operator, Piece left, Type leftType, Piece right, Type rightType) {
        if (leftType != Type.STR || rightType != Type.STR) {
            return null;
        }
        Piece equal = Piece.of(TypeName.BOOLEAN, "$L.equals($L)", left.receiver(), right.code());
        return switch (operator) {
            case EQ -> equal;
            case NOT_EQ -> ConditionWriter.negated(equal);
            default ->
                    infix(
                            operator,
                            Piece.of(
                                    TypeName.INT,
                                    "$T.compare($L, $L)",
                                    TextWriter.STR,
                                    left.code(),
                                    right.code()),
                            Piece.constant(TypeName.INT, "0"));
        };
    }

    private @Nullable Piece equality(
            ComparisonOperator operator, Piece left, Type leftType, Piece right, Type rightType) {
        if (operator != ComparisonOperator.EQ && operator != ComparisonOperator.NOT_EQ
                || !isBuiltIn(leftType)
                || !isBuiltIn(rightType)) {
            return null;
        }
        Piece equal =
                Piece.of(
                        TypeName.BOOLEAN,
                        "$T.equal($L, $L)",
                        RuntimeNames.EQUALITY,
                        left.code(),
                        right.code());
        return operator == ComparisonOperator.EQ ? equal : ConditionWriter.negated(equal);
    }

    private static boolean isBuiltIn(Type type) {
        return switch (Lattice.withoutNone(type)) {
            case Type.Simple simple -> simple != Type.ANY && simple != Type.BRIDGE;
            case Type.Instance ignored -> false;
            case Type.Native ignored -> false;
            default -> true;
        };
    }

    private Piece general(
            Expression node,
            ComparisonOperator operator,
            Piece left,
            Type leftType,
            Piece right,
            Type rightType) {
        boolean bool = emission.type(node) == Type.BOOL;
        if (!bool) {
            emission.dynamic(
                    node, "comparison " + operator.sign() + " of values whose types are not known");
        }
        String name =
                switch (operator) {
                    case EQ -> "eq";
                    case NOT_EQ -> "ne";
                    case LT -> "lt";
                    case LT_E -> "le";
                    case GT -> "gt";
                    default -> "ge";
                };
        return Piece.of(
                JavaTypes.OBJECT,
                "$T.$L($L, $L)",
                RuntimeNames.OPERATOR,
                name,
                left.code(),
                right.code());
    }
}
