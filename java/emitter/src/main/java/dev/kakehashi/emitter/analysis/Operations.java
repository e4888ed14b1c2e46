package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.BinaryOperator;
import dev.kakehashi.emitter.ast.ComparisonOperator;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.UnaryOperator;
import dev.kakehashi.emitter.type.Cell;
import dev.kakehashi.emitter.type.Interval;
import dev.kakehashi.emitter.type.IntervalArithmetic;
import dev.kakehashi.emitter.type.Lattice;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Operators: what comes out of which types.
@SuppressWarnings("ReferenceEquality")
final class Operations {
    private final Inference inference;

    Operations(Inference inference) {
        this.inference = inference;
    }

    Type binary(Expression.BinOp node, Flow flow) {
        Type left = inference.expressions.of(node.left(), flow);
        Type right = inference.expressions.of(node.right(), flow);
        if (node.operator() == BinaryOperator.POW
                && left == Type.FLOAT
                && right == Type.FLOAT
                && Signs.isNotNegative(inference, node.left())) {
            return Type.FLOAT;
        }
        return Tallies.stepped(
                left, node.operator(), right, binary(node, node.operator(), left, right));
    }

    /// @param node the node that makes a new container, if one comes out
    Type binary(Object node, BinaryOperator operator, Type left, Type right) {
        if (left == Type.NEVER || right == Type.NEVER) {
            return Type.NEVER;
        }
        Type result = known(node, operator, asNumber(left), asNumber(right), left, right);
        if (result == null) {
            result = inference.classes.operator(operator, left, right);
        }
        if (result == null) {
            Lattice.escape(left);
            Lattice.escape(right);
            return Type.ANY;
        }
        return result;
    }

    /// A bool counts as 0 or 1 in arithmetic.
    private static Type asNumber(Type type) {
        return type == Type.BOOL ? Type.integer(0, 1) : type;
    }

    private @Nullable Type known(
            Object node,
            BinaryOperator operator,
            Type left,
            Type right,
            Type plainLeft,
            Type plainRight) {
        if (plainLeft == Type.BOOL
                && plainRight == Type.BOOL
                && (operator == BinaryOperator.BIT_AND
                        || operator == BinaryOperator.BIT_OR
                        || operator == BinaryOperator.BIT_XOR)) {
            return Type.BOOL;
        }
        if (left instanceof Type.Int(Interval a) && right instanceof Type.Int(Interval b)) {
            return integers(operator, a, b);
        }
        if (left == Type.REAL || right == Type.REAL) {
            return reals(operator, left, right);
        }
        if (isReal(left) && isReal(right)) {
            return switch (operator) {
                case ADD, SUB, MULT, DIV, FLOOR_DIV, MOD -> Type.FLOAT;
                case POW -> right instanceof Type.Int || isNotNegative(left) ? Type.FLOAT : null;
                default -> null;
            };
        }
        if ((left == Type.COMPLEX || isReal(left)) && (right == Type.COMPLEX || isReal(right))) {
            return switch (operator) {
                case ADD, SUB, MULT, DIV, POW -> Type.COMPLEX;
                default -> null;
            };
        }
        if (operator == BinaryOperator.MOD && left == Type.STR) {
            Lattice.escape(right);
            return Type.STR;
        }
        if (operator == BinaryOperator.ADD) {
            return sum(node, left, right);
        }
        if (operator == BinaryOperator.MULT) {
            Type sequence =
                    right instanceof Type.Int ? left : left instanceof Type.Int ? right : Type.ANY;
            return repeated(node, sequence);
        }
        return sets(node, operator, left, right);
    }

    /// With a float, what is a float or an int gives a float.
    private static @Nullable Type reals(BinaryOperator operator, Type left, Type right) {
        boolean numbers =
                (left == Type.REAL || isReal(left)) && (right == Type.REAL || isReal(right));
        return switch (operator) {
            case ADD, SUB, MULT -> left == Type.FLOAT || right == Type.FLOAT ? Type.FLOAT : null;
            case DIV -> numbers ? Type.FLOAT : null;
            default -> null;
        };
    }

    private static boolean isReal(Type type) {
        return type == Type.FLOAT || type instanceof Type.Int;
    }

    private static boolean isNotNegative(Type type) {
        return type instanceof Type.Int(Interval range) && range.isAtLeast(0);
    }

    private static @Nullable Type integers(BinaryOperator operator, Interval a, Interval b) {
        return switch (operator) {
            case ADD -> new Type.Int(IntervalArithmetic.add(a, b));
            case SUB -> new Type.Int(IntervalArithmetic.sub(a, b));
            case MULT -> new Type.Int(IntervalArithmetic.mul(a, b));
            case FLOOR_DIV -> new Type.Int(IntervalArithmetic.floordiv(a, b));
            case MOD -> new Type.Int(IntervalArithmetic.mod(a, b));
            case L_SHIFT -> new Type.Int(IntervalArithmetic.lshift(a, b));
            case R_SHIFT -> new Type.Int(IntervalArithmetic.rshift(a, b));
            case BIT_AND -> new Type.Int(IntervalArithmetic.and(a, b));
            case BIT_OR, BIT_XOR -> new Type.Int(IntervalArithmetic.or(a, b));
            case DIV -> Type.FLOAT;
            case POW -> b.isAtLeast(0) ? new Type.Int(IntervalArithmetic.pow(a, b)) : null;
            case MAT_MULT -> null;
        };
    }

    private @Nullable Type sum(Object node, Type left, Type right) {
        if (left == Type.STR && right == Type.STR) {
            return Type.STR;
        }
        if (left == Type.BYTES && right == Type.BYTES) {
            return Type.BYTES;
        }
        if (left instanceof Type.ListOf(Cell a) && right instanceof Type.ListOf(Cell b)) {
            Cell cell = inference.cell(node);
            cell.join(a.type());
            cell.join(b.type());
            return new Type.ListOf(cell);
        }
        if (left instanceof Type.TupleOf(List<Type> a)
                && right instanceof Type.TupleOf(List<Type> b)) {
            List<Type> items = new ArrayList<>(a);
            items.addAll(b);
            return items.size() <= 8
                    ? new Type.TupleOf(List.copyOf(items))
                    : new Type.TupleEach(Lattice.each(items));
        }
        if (isTuple(left) && isTuple(right)) {
            return new Type.TupleEach(Lattice.join(Items.of(left), Items.of(right)));
        }
        return null;
    }

    private static boolean isTuple(Type type) {
        return type instanceof Type.TupleOf || type instanceof Type.TupleEach;
    }

    private @Nullable Type repeated(Object node, Type sequence) {
        return switch (sequence) {
            case Type.Simple simple when simple == Type.STR || simple == Type.BYTES -> simple;
            case Type.ListOf(Cell element) -> {
                Cell cell = inference.cell(node);
                cell.join(element.type());
                yield new Type.ListOf(cell);
            }
            case Type.TupleOf(List<Type> items) -> new Type.TupleEach(Lattice.each(items));
            case Type.TupleEach tuple -> tuple;
            default -> null;
        };
    }

    private @Nullable Type sets(Object node, BinaryOperator operator, Type left, Type right) {
        if (left instanceof Type.SetOf(Cell a) && right instanceof Type.SetOf(Cell b)) {
            Cell cell = inference.cell(node);
            switch (operator) {
                case SUB, BIT_AND -> cell.join(a.type());
                case BIT_OR, BIT_XOR -> {
                    cell.join(a.type());
                    cell.join(b.type());
                }
                default -> {
                    return null;
                }
            }
            return new Type.SetOf(cell);
        }
        if (operator == BinaryOperator.BIT_OR
                && left instanceof Type.DictOf(Cell key, Cell value)
                && right instanceof Type.DictOf(Cell otherKey, Cell otherValue)) {
            Cell keys = inference.cell(node);
            Cell values = inference.valueCell(node);
            keys.join(key.type());
            keys.join(otherKey.type());
            values.join(value.type());
            values.join(otherValue.type());
            return new Type.DictOf(keys, values);
        }
        return null;
    }

    Type unary(Expression.UnaryOp node, Flow flow) {
        if (node.operator() == UnaryOperator.NOT) {
            inference.conditions.test(node.operand(), flow);
            return Type.BOOL;
        }
        Type operand = inference.expressions.of(node.operand(), flow);
        return switch (asNumber(operand)) {
            case Type.Int(Interval range) ->
                    new Type.Int(
                            switch (node.operator()) {
                                case U_SUB -> IntervalArithmetic.negate(range);
                                case INVERT -> IntervalArithmetic.sub(Interval.of(-1, -1), range);
                                default -> range;
                            });
            case Type.Simple simple
                    when simple == Type.FLOAT && node.operator() != UnaryOperator.INVERT
                            || simple == Type.COMPLEX ->
                    simple;
            case Type.Simple simple when simple == Type.NEVER -> Type.NEVER;
            case Type.Instance instance -> inference.classes.unary(node.operator(), instance);
            default -> Type.ANY;
        };
    }

    Type comparison(Expression.Compare node, Flow flow) {
        Type left = inference.expressions.of(node.left(), flow);
        Type result = Type.NEVER;
        for (int index = 0; index < node.operators().size(); index++) {
            Type right = inference.expressions.of(node.comparators().get(index), flow);
            result = Lattice.join(result, compared(node.operators().get(index), left, right));
            left = right;
        }
        return result;
    }

    private Type compared(ComparisonOperator operator, Type left, Type right) {
        return switch (operator) {
            case IS, IS_NOT, IN, NOT_IN -> Type.BOOL;
            default -> {
                Type own = inference.classes.comparison(operator, left, right);
                yield own != null ? own : isPlain(left) && isPlain(right) ? Type.BOOL : Type.ANY;
            }
        };
    }

    /// Whether comparing such values gives a bool: nothing that the program or a library defines.
    static boolean isPlain(Type type) {
        return switch (type) {
            case Type.Simple simple ->
                    simple != Type.ANY && simple != Type.BRIDGE && simple != Type.NEVER;
            case Type.Instance ignored -> false;
            case Type.Native ignored -> false;
            case Type.Optional(Type value) -> isPlain(value);
            default -> true;
        };
    }
}
