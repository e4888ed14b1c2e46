package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Interval;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/// A `range(…)` as the head of a Java `for`: its bounds are evaluated once, as Python does.
///
/// @param width the step; 0 if it is a variable that is positive and stays as it is
record CountedRange(Emission emission, List<Expression> arguments, long width) {
    /// Java text of the bounds.
    record Bounds(CodeBlock start, CodeBlock stop) {}

    /// Null if the step is not known, or if counting past the end could overflow.
    static @Nullable CountedRange of(Emission emission, Expression.Call range) {
        List<Expression> arguments = range.arguments();
        long step = 1;
        if (arguments.size() == 3) {
            Type.Int steps =
                    emission.type(arguments.get(2)) instanceof Type.Int known
                            ? known
                            : new Type.Int(Interval.ALL);
            if (steps.range().single() == null
                    && arguments.get(2) instanceof Expression.Name
                    && steps.range().isWithin(1, 1L << 40)) {
                Interval end =
                        emission.type(arguments.get(1)) instanceof Type.Int(Interval interval)
                                ? interval
                                : Interval.ALL;
                return end.isAtMost(1L << 61) ? new CountedRange(emission, arguments, 0) : null;
            }
            BigInteger known =
                    emission.type(arguments.get(2)) instanceof Type.Int(Interval interval)
                            ? interval.single()
                            : null;
            if (known == null || known.signum() == 0 || known.bitLength() > 31) {
                return null;
            }
            step = known.longValue();
        }
        Interval stop =
                emission.type(arguments.get(arguments.size() == 1 ? 0 : 1))
                                instanceof Type.Int(Interval interval)
                        ? interval
                        : Interval.ALL;
        boolean safe =
                step > 0
                        ? stop.isAtMost(Long.MAX_VALUE - step)
                        : stop.isAtLeast(Long.MIN_VALUE - step);
        return safe ? new CountedRange(emission, arguments, step) : null;
    }

    String sign() {
        return width >= 0 ? "<" : ">";
    }

    /// How the counter goes on.
    String step(String counter) {
        if (width == 0) {
            return counter + " += " + emission.expressions.typed(arguments.get(2)).code();
        }
        return width == 1
                ? counter + "++"
                : width == -1
                        ? counter + "--"
                        : width > 0 ? counter + " += " + width : counter + " -= " + -width;
    }

    /// Whether the step is what it was in every round.
    boolean keepsStep(Set<Variable> assigned) {
        return width != 0 || isStable(arguments.get(2), assigned);
    }

    /// The bounds; what the loop's body may change is put into a variable first.
    Bounds bounds(Set<Variable> assigned) {
        List<Piece> parts =
                emission.inOrder(
                        width == 0 ? arguments.subList(0, 2) : arguments,
                        emission.expressions::typed);
        Piece start = arguments.size() == 1 ? Literals.integer(BigInteger.ZERO) : parts.getFirst();
        Expression end = arguments.get(arguments.size() == 1 ? 0 : 1);
        Piece stop = parts.get(arguments.size() == 1 ? 0 : 1);
        Piece held = isStable(end, assigned) ? stop : emission.hoist(stop, TypeName.LONG, "stop");
        return new Bounds(
                Literals.plain(start),
                Literals.isInteger(held) ? Literals.plain(held) : held.within(Precedence.SHIFT));
    }

    /// Whether an expression has the same value, at no cost, in every round.
    private boolean isStable(Expression expression, Set<Variable> assigned) {
        return switch (expression) {
            case Expression.Constant ignored -> true;
            case Expression.Name name -> {
                Variable variable = emission.inference.program().variable(name);
                yield variable != null
                        && !assigned.contains(variable)
                        && !variable.isBoundElsewhere()
                        && !emission.variables.isField(variable);
            }
            case Expression.BinOp node ->
                    emission.type(node).isLong()
                            && JavaTypes.of(emission.type(node.left())).isPrimitive()
                            && JavaTypes.of(emission.type(node.right())).isPrimitive()
                            && (node.operator() == dev.kakehashi.emitter.ast.BinaryOperator.ADD
                                    || node.operator()
                                            == dev.kakehashi.emitter.ast.BinaryOperator.SUB)
                            && isStable(node.left(), assigned)
                            && isStable(node.right(), assigned);
            case Expression.UnaryOp node -> isStable(node.operand(), assigned);
            default -> false;
        };
    }
}
