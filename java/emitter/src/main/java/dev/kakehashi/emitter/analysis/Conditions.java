package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.BinaryOperator;
import dev.kakehashi.emitter.ast.BooleanOperator;
import dev.kakehashi.emitter.ast.ComparisonOperator;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.UnaryOperator;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Interval;
import dev.kakehashi.emitter.type.Lattice;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.List;

/// Truth: `and`, `or`, `x if c else y`, and what a condition tells of the names in it.
@SuppressWarnings({"BadInstanceof", "ReferenceEquality"})
final class Conditions {
    private final Inference inference;

    Conditions(Inference inference) {
        this.inference = inference;
    }

    Type shortCircuit(Expression.BoolOp node, Flow flow) {
        boolean and = node.operator() == BooleanOperator.AND;
        Type result = Type.NEVER;
        Flow left = new Flow();
        left.end();
        List<Expression> values = node.values();
        for (int index = 0; index < values.size(); index++) {
            Expression value = values.get(index);
            Type type = inference.expressions.of(value, flow);
            boolean last = index == values.size() - 1;
            if (!last) {
                Flow out = flow.copy();
                assume(value, !and, out);
                left.join(out);
                assume(value, and, flow);
                if (!and) {
                    // What goes on as the result is true, so it is not None.
                    type = Lattice.withoutNone(type);
                }
            }
            result = Lattice.join(result, type);
        }
        flow.join(left);
        return result;
    }

    /// An expression of which only the truth counts: the operands of `and` and `or` do not meet in
    /// one value.
    Type test(Expression expression, Flow flow) {
        return switch (expression) {
            case Expression.BoolOp node -> {
                truth(node, flow);
                yield inference.record(node, Type.BOOL);
            }
            case Expression.UnaryOp node when node.operator() == UnaryOperator.NOT -> {
                test(node.operand(), flow);
                yield inference.record(node, Type.BOOL);
            }
            default -> inference.expressions.of(expression, flow);
        };
    }

    private void truth(Expression.BoolOp node, Flow flow) {
        boolean and = node.operator() == BooleanOperator.AND;
        Flow left = new Flow();
        left.end();
        for (Expression value : node.values()) {
            test(value, flow);
            if (value != node.values().getLast()) {
                Flow out = flow.copy();
                assume(value, !and, out);
                left.join(out);
                assume(value, and, flow);
            }
        }
        flow.join(left);
    }

    Type choice(Expression.IfExp node, Flow flow) {
        test(node.test(), flow);
        Flow otherwise = flow.copy();
        assume(node.test(), true, flow);
        assume(node.test(), false, otherwise);
        Type yes = flow.isReachable() ? inference.expressions.of(node.body(), flow) : Type.NEVER;
        Type no =
                otherwise.isReachable()
                        ? inference.expressions.of(node.orElse(), otherwise)
                        : Type.NEVER;
        flow.join(otherwise);
        return Lattice.join(yes, no);
    }

    /// On this path the condition has this truth.
    void assume(Expression condition, boolean truth, Flow flow) {
        switch (condition) {
            case Expression.Constant constant -> {
                if (isTrue(constant) != truth) {
                    flow.end();
                }
            }
            case Expression.Name name -> {
                if (truth) {
                    narrow(name, whereTrue(inference.type(name)), flow);
                } else if (inference.type(name).isLong()) {
                    narrow(name, Type.integer(0, 0), flow);
                }
            }
            case Expression.NamedExpr walrus -> {
                if (truth) {
                    narrow(walrus.target(), Lattice.withoutNone(inference.type(walrus)), flow);
                }
            }
            case Expression.UnaryOp unary when unary.operator() == UnaryOperator.NOT ->
                    assume(unary.operand(), !truth, flow);
            case Expression.BoolOp node -> {
                if ((node.operator() == BooleanOperator.AND) == truth) {
                    node.values().forEach(value -> assume(value, truth, flow));
                }
            }
            case Expression.Compare compare -> comparison(compare, truth, flow);
            case Expression.Call call -> TypeTests.assume(inference, call, truth, flow);
            default -> {}
        }
    }

    private static Type whereTrue(Type type) {
        if (type instanceof Type.Int(Interval range)) {
            Interval narrowed = range.without(BigInteger.ZERO);
            return narrowed.isEmpty() ? type : new Type.Int(narrowed);
        }
        return Lattice.withoutNone(type);
    }

    static boolean isTrue(Expression.Constant constant) {
        return switch (constant.value()) {
            case null -> false;
            case Boolean value -> value;
            case Long number -> number != 0;
            case Double number -> number != 0;
            case String text -> !text.isEmpty();
            default -> true;
        };
    }

    private void comparison(Expression.Compare compare, boolean truth, Flow flow) {
        if (!truth && compare.operators().size() > 1) {
            return;
        }
        Expression left = compare.left();
        for (int index = 0; index < compare.operators().size(); index++) {
            Expression right = compare.comparators().get(index);
            ComparisonOperator operator =
                    truth
                            ? compare.operators().get(index)
                            : opposite(compare.operators().get(index));
            if (operator != null) {
                learn(left, operator, right, flow);
                ComparisonOperator turned = turned(operator);
                if (turned != null) {
                    learn(right, turned, left, flow);
                }
            }
            left = right;
        }
    }

    private void learn(
            Expression subject, ComparisonOperator operator, Expression other, Flow flow) {
        Expression named =
                subject instanceof Expression.NamedExpr walrus ? walrus.target() : subject;
        if (squared(subject) instanceof Expression.Name root) {
            learnRoot(root, operator, inference.type(other), flow);
        }
        if (!(named instanceof Expression.Name name)) {
            return;
        }
        Type type = current(name, subject, flow);
        Type against = inference.type(other);
        boolean none = other instanceof Expression.Constant constant && constant.value() == null;
        if (none && (operator == ComparisonOperator.IS || operator == ComparisonOperator.EQ)) {
            if (type instanceof Type.Optional
                    || type == Type.ANY && operator == ComparisonOperator.IS) {
                narrow(name, Type.NONE, flow);
            }
        } else if (none
                && (operator == ComparisonOperator.IS_NOT
                        || operator == ComparisonOperator.NOT_EQ)) {
            narrow(name, Lattice.withoutNone(type), flow);
        } else if (type instanceof Type.Int(Interval range)
                && against instanceof Type.Int(Interval bound)) {
            BigInteger value = bound.single();
            Interval narrowed =
                    operator == ComparisonOperator.NOT_EQ && value != null
                            ? range.without(value)
                            : range.meet(possible(operator, bound));
            if (!narrowed.isEmpty()) {
                narrow(name, new Type.Int(narrowed), flow);
            }
        }
    }

    /// The name in `name * name`.
    private static Expression.@Nullable Name squared(Expression expression) {
        return expression instanceof Expression.BinOp product
                        && product.operator() == BinaryOperator.MULT
                        && product.left() instanceof Expression.Name left
                        && product.right() instanceof Expression.Name right
                        && left.name().equals(right.name())
                ? left
                : null;
    }

    /// `i * i <= n` bounds i.
    private void learnRoot(
            Expression.Name name, ComparisonOperator operator, Type bound, Flow flow) {
        if ((operator == ComparisonOperator.LT || operator == ComparisonOperator.LT_E)
                && bound instanceof Type.Int(Interval range)
                && range.high() != null
                && range.high().signum() >= 0
                && current(name, name, flow) instanceof Type.Int(Interval now)) {
            BigInteger root = range.high().sqrt();
            Interval narrowed = now.meet(new Interval(root.negate(), root));
            if (!narrowed.isEmpty()) {
                narrow(name, new Type.Int(narrowed), flow);
            }
        }
    }

    private Type current(Expression.Name name, Expression subject, Flow flow) {
        Variable variable = inference.program.variable(name);
        Type known = variable == null ? null : flow.type(variable);
        return known != null ? known : inference.type(subject);
    }

    private static Interval possible(ComparisonOperator operator, Interval bound) {
        return switch (operator) {
            case LT -> new Interval(null, plus(bound.high(), -1));
            case LT_E -> new Interval(null, bound.high());
            case GT -> new Interval(plus(bound.low(), 1), null);
            case GT_E -> new Interval(bound.low(), null);
            case EQ -> bound;
            default -> Interval.ALL;
        };
    }

    private static @Nullable BigInteger plus(@Nullable BigInteger value, long step) {
        return value == null ? null : value.add(BigInteger.valueOf(step));
    }

    static @Nullable ComparisonOperator opposite(ComparisonOperator operator) {
        return switch (operator) {
            case EQ -> ComparisonOperator.NOT_EQ;
            case NOT_EQ -> ComparisonOperator.EQ;
            case LT -> ComparisonOperator.GT_E;
            case LT_E -> ComparisonOperator.GT;
            case GT -> ComparisonOperator.LT_E;
            case GT_E -> ComparisonOperator.LT;
            case IS -> ComparisonOperator.IS_NOT;
            case IS_NOT -> ComparisonOperator.IS;
            case IN, NOT_IN -> null;
        };
    }

    private static @Nullable ComparisonOperator turned(ComparisonOperator operator) {
        return switch (operator) {
            case LT -> ComparisonOperator.GT;
            case LT_E -> ComparisonOperator.GT_E;
            case GT -> ComparisonOperator.LT;
            case GT_E -> ComparisonOperator.LT_E;
            case EQ, NOT_EQ, IS, IS_NOT -> operator;
            case IN, NOT_IN -> null;
        };
    }

    /// On this path the name's value is of this type.
    void narrow(Expression.Name name, Type type, Flow flow) {
        Variable variable = inference.program.variable(name);
        if (variable != null && inference.isFollowed(variable) && type != Type.NEVER) {
            flow.narrow(variable, type);
        }
    }
}
