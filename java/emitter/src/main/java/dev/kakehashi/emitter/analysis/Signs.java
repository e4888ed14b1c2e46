package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.BinaryOperator;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.type.Interval;
import dev.kakehashi.emitter.type.Type;

/// Floats that cannot be negative: a power of such a one is no complex number.
final class Signs {
    private Signs() {}

    static boolean isNotNegative(Inference inference, Expression expression) {
        return switch (expression) {
            case Expression.Constant constant ->
                    constant.value() instanceof Double number && number >= 0
                            || constant.value() instanceof Long whole && whole >= 0;
            case Expression.BinOp node ->
                    switch (node.operator()) {
                        case MULT -> isSquare(node) || bothNotNegative(inference, node);
                        case ADD, DIV -> bothNotNegative(inference, node);
                        case POW -> isEven(node.right()) || bothNotNegative(inference, node);
                        default -> false;
                    };
            case Expression.Call call ->
                    call.function() instanceof Expression.Name name
                            && name.name().equals("abs")
                            && inference.type(name) instanceof Type.LibraryMember;
            case Expression.Name name ->
                    inference.type(name) instanceof Type.Int(Interval range) && range.isAtLeast(0);
            default -> false;
        };
    }

    private static boolean bothNotNegative(Inference inference, Expression.BinOp node) {
        return isNotNegative(inference, node.left()) && isNotNegative(inference, node.right());
    }

    private static boolean isSquare(Expression.BinOp node) {
        return node.operator() == BinaryOperator.MULT
                && node.left() instanceof Expression.Name left
                && node.right() instanceof Expression.Name right
                && left.name().equals(right.name());
    }

    private static boolean isEven(Expression exponent) {
        return exponent instanceof Expression.Constant constant
                && constant.value() instanceof Long whole
                && whole % 2 == 0
                && whole >= 0;
    }
}
