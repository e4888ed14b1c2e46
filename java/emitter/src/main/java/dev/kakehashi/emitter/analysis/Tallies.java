package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.BinaryOperator;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.ast.UnaryOperator;
import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Interval;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;

/// Ints that are counted together, and so stay within [Interval#COUNTER]: nobody counts further.
///
/// One step is a sum with a small number. A tally is a sum of small numbers and of results of calls
/// that are tallies themselves, each added once, where it is called: what it comes to was counted
/// somewhere in those calls, one small number at a time. A value that is added twice (`x = f(n -
/// 1)`, then `x + x`) can double without anyone counting, so that a sum may name one variable at
/// most.
@SuppressWarnings("ReferenceEquality")
final class Tallies {
    private final Inference inference;

    Tallies(Inference inference) {
        this.inference = inference;
    }

    /// The type of `before + step` or `before - step`, if the step is small and `before` itself was
    /// only counted.
    static Type stepped(Type before, BinaryOperator operator, Type step, Type result) {
        if ((operator == BinaryOperator.ADD || operator == BinaryOperator.SUB)
                && before instanceof Type.Int(Interval from)
                && (step == Type.BOOL || step instanceof Type.Int(Interval by) && by.isSmallStep())
                && result instanceof Type.Int(Interval to)) {
            return new Type.Int(
                    new Interval(atLeast(from.low(), to.low()), atMost(from.high(), to.high())));
        }
        return result;
    }

    private static @Nullable BigInteger atMost(@Nullable BigInteger from, @Nullable BigInteger to) {
        return from == null || to == null || from.compareTo(Interval.COUNTER) > 0
                ? to
                : to.min(Interval.COUNTER);
    }

    private static @Nullable BigInteger atLeast(
            @Nullable BigInteger from, @Nullable BigInteger to) {
        BigInteger least = Interval.COUNTER.negate();
        return from == null || to == null || from.compareTo(least) < 0 ? to : to.max(least);
    }

    /// What a function returns here.
    Type returned(FunctionSymbol function, @Nullable Expression value, Type type) {
        if (type == Type.NONE || type == Type.NEVER || value == null) {
            return type;
        }
        if (!isTally(value, 1)) {
            function.result().noTally();
        }
        return function.result().isTally() ? counted(type) : type;
    }

    /// What `name = value` puts into the variable.
    Type assigned(Expression.Name name, Expression value, Type type) {
        Variable variable = inference.program.variable(name);
        if (variable == null || type == Type.NEVER) {
            return type;
        }
        if (!isTally(value, 1)) {
            variable.cell().noTally();
        }
        return variable.cell().isTally() && isOwn(variable) ? counted(type) : type;
    }

    /// What `name += value` puts into the variable.
    Type augmented(Expression.Name name, Statement.AugAssign assign, Type type) {
        Variable variable = inference.program.variable(name);
        if (variable == null || type == Type.NEVER) {
            return type;
        }
        boolean sum =
                assign.operator() == BinaryOperator.ADD || assign.operator() == BinaryOperator.SUB;
        if (!sum || !isTally(assign.value(), 0)) {
            variable.cell().noTally();
        }
        return variable.cell().isTally() && isOwn(variable) ? counted(type) : type;
    }

    /// A value of this type comes into the variable from elsewhere.
    void bound(Expression.Name name, Type type) {
        Variable variable = inference.program.variable(name);
        if (variable != null && type != Type.NEVER && !isSmall(type)) {
            variable.cell().noTally();
        }
    }

    private static Type counted(Type type) {
        return type instanceof Type.Int(Interval range) ? new Type.Int(range.counted()) : type;
    }

    /// @param names how many variables it may name
    private boolean isTally(Expression value, int names) {
        int named = names(value);
        return named >= 0 && named <= names;
    }

    /// How many variables a tally names; -1 if it is none.
    private int names(Expression value) {
        Type type = inference.type(value);
        if (type == Type.NEVER || isSmall(type)) {
            return 0;
        }
        if (!type.isInt()) {
            return -1;
        }
        return switch (value) {
            case Expression.Name name -> {
                Variable variable = inference.program.variable(name);
                yield variable != null && isOwn(variable) && variable.cell().isTally() ? 1 : -1;
            }
            case Expression.UnaryOp node when node.operator() == UnaryOperator.U_SUB ->
                    names(node.operand());
            case Expression.BinOp node when isSum(node.operator()) ->
                    sum(names(node.left()), names(node.right()));
            case Expression.IfExp node -> sum(names(node.body()), names(node.orElse()));
            case Expression.Call call -> called(call);
            default -> -1;
        };
    }

    private static boolean isSum(BinaryOperator operator) {
        return operator == BinaryOperator.ADD || operator == BinaryOperator.SUB;
    }

    private static int sum(int left, int right) {
        return left < 0 || right < 0 ? -1 : left + right;
    }

    private int called(Expression.Call call) {
        return switch (inference.plan(call)) {
            case CallPlan.Direct(FunctionSymbol function, var ignored) -> ofResult(function);
            case CallPlan.Method(var receiver, FunctionSymbol function, var ignored) ->
                    ofResult(function);
            case CallPlan.Parent(FunctionSymbol function, var ignored) when function != null ->
                    ofResult(function);
            case CallPlan.Library(var library, var receiver, var arguments)
                    when isExtreme(call) -> {
                int most = 0;
                for (Expression argument : call.arguments()) {
                    int named = names(argument);
                    most = most < 0 || named < 0 ? -1 : Math.max(most, named);
                }
                yield most;
            }
            case null, default -> -1;
        };
    }

    private static int ofResult(FunctionSymbol function) {
        return function.result().isTally() ? 0 : -1;
    }

    /// `max` or `min` of several values, of which one comes out.
    private boolean isExtreme(Expression.Call call) {
        return call.arguments().size() > 1
                && call.keywords().isEmpty()
                && inference.type(call.function())
                        instanceof Type.LibraryMember(String module, String name)
                && module.equals("builtins")
                && (name.equals("max") || name.equals("min"));
    }

    /// Whether only the code at hand assigns the variable, so that what is in it was counted since
    /// that began.
    private boolean isOwn(Variable variable) {
        return inference.isLocal(variable)
                && !variable.isParameter()
                && !variable.isBoundElsewhere();
    }

    private static boolean isSmall(Type type) {
        return type == Type.BOOL || type instanceof Type.Int(Interval range) && range.isSmallStep();
    }
}
