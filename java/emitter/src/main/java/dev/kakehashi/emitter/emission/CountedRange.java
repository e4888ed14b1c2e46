package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Interval;
import dev.kakehashi.emitter.type.Type;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A `range(…)` as the head of a Java `for`: its bounds are evaluated once, as Python does.
record CountedRange(Emission emission, List<Expression> arguments, long width) {
    /// Java text of the bounds.
    record Bounds(CodeBlock start, CodeBlock stop) {}

    /// Null if the step is not known, or if counting past the end could overflow.
    static @Nullable CountedRange of(Emission emission, Expression.Call range) {
        List<Expression> arguments = range.arguments();
        long step = 1;
        if (arguments.size() == 3) {
            BigInteger known = emission.type(arguments.get(2)) instanceof Type.Int(Interval interval) ? interval.single() : null;
            if (known == null || known.signum() == 0 || known.bitLength() > 31) {
                return null;
            }
            step = known.longValue();
        }
        Interval stop = emission.type(arguments.get(arguments.size() == 1 ? 0 : 1)) instanceof Type.Int(Interval interval) ? interval : Interval.ALL;
        boolean safe = step > 0 ? stop.isAtMost(Long.MAX_VALUE - step) : stop.isAtLeast(Long.MIN_VALUE - step);
        return safe ? new CountedRange(emission, arguments, step) : null;
    }

    String sign() {
        return width > 0 ? "<" : ">";
    }

    /// How the counter goes on.
    String step(String counter) {
        return width == 1 ? counter + "++" : width == -1 ? counter + "--" : width > 0 ? counter + " += " + width : counter + " -= " + -width;
    }

    /// The bounds; what the loop's body may change is put into a variable first.
    Bounds bounds(Set<Variable> assigned) {
        List<Piece> parts = emission.inOrder(arguments, emission.expressions::typed);
        Piece start = arguments.size() == 1 ? Literals.integer(BigInteger.ZERO) : parts.getFirst();
        Expression end = arguments.get(arguments.size() == 1 ? 0 : 1);
        Piece stop = parts.get(arguments.size() == 1 ? 0 : 1);
        Piece held = isStable(end, assigned) ? stop : emission.hoist(stop, TypeName.LONG, "stop");
        return new Bounds(Literals.plain(start), Literals.isInteger(held) ? Literals.plain(held) : held.within(Precedence.SHIFT));
    }

    /// Whether an expression has the same value, at no cost, in every round.
    private boolean isStable(Expression expression, Set<Variable> assigned) {
        return switch (expression) {
            case Expression.Constant ignored -> true;
            case Expression.Name name -> {
                Variable variable = emission.inference.program().variable(name);
                yield variable != null && !assigned.contains(variable) && !variable.isBoundElsewhere() && !emission.variables.isField(variable);
            }
            case Expression.BinOp node ->
                emission.type(node).isLong()
                        && JavaTypes.of(emission.type(node.left())).isPrimitive()
                        && JavaTypes.of(emission.type(node.right())).isPrimitive()
                        && (node.operator() == dev.kakehashi.emitter.ast.BinaryOperator.ADD || node.operator() == dev.kakehashi.emitter.ast.BinaryOperator.SUB)
                        && isStable(node.left(), assigned)
                        && isStable(node.right(), assigned);
            case Expression.UnaryOp node -> isStable(node.operand(), assigned);
            default -> false;
        };
    }
}
