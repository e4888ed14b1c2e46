package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.ClassName;

import dev.kakehashi.emitter.ast.BinaryOperator;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Texts to which a loop only appends: a `StringBuilder` holds them until the loop ends, as each
/// `+=` of Java would copy all of the text.
@SuppressWarnings("ReferenceEquality")
final class GrowingTexts {
    private static final ClassName BUILDER = ClassName.get(StringBuilder.class);

    private final Emission emission;

    GrowingTexts(Emission emission) {
        this.emission = emission;
    }

    /// Writes a loop.
    void around(Statement loop, Runnable writing) {
        List<Variable> growing = growing(loop);
        for (Variable variable : growing) {
            String builder = emission.frame().name(variable.name() + "Builder");
            emission.body()
                    .statement(
                            "$T $N = new $T($L)",
                            BUILDER,
                            builder,
                            BUILDER,
                            emission.variables.slot(variable).access());
            emission.frame().builders.put(variable, builder);
        }
        writing.run();
        for (Variable variable : growing) {
            String builder = Objects.requireNonNull(emission.frame().builders.remove(variable));
            emission.body()
                    .statement(
                            "$L = $N.toString()",
                            emission.variables.slot(variable).access(),
                            builder);
            emission.frame().release(builder);
        }
    }

    /// Whether `name += value` was written as a call of a builder.
    boolean append(Variable variable, Piece value) {
        String builder = emission.frame().builders.get(variable);
        if (builder == null) {
            return false;
        }
        emission.body().statement("$N.append($L)", builder, value.code());
        return true;
    }

    /// The texts that nothing else in the loop uses. After an exception that the function itself
    /// catches, they would lack what was appended before it.
    private List<Variable> growing(Statement loop) {
        if (emission.frame().guards > 0 || !isLeft(loop)) {
            return List.of();
        }
        Map<Variable, Integer> appended = new HashMap<>();
        appended(loop, appended);
        if (appended.isEmpty()) {
            return List.of();
        }
        Map<Variable, Integer> used = new HashMap<>();
        new NameUses(
                        emission.inference.program(),
                        (variable, binding) -> used.merge(variable, 1, Integer::sum))
                .statement(loop, emission.frame().scope());
        List<Variable> growing = new ArrayList<>();
        appended.forEach(
                (variable, times) -> {
                    if (times.equals(used.get(variable)) && isPlain(variable)) {
                        growing.add(variable);
                    }
                });
        growing.sort(Comparator.comparing(Variable::name));
        return growing;
    }

    private boolean isPlain(Variable variable) {
        return !emission.variables.isField(variable)
                && !variable.isCaptured()
                && !variable.isDeleted()
                && !emission.inference.mayBeUnbound(variable)
                && !emission.frame().builders.containsKey(variable)
                && (variable.isParameter() || emission.frame().isDeclared(variable))
                && emission.variables.slot(variable).kind() == Slot.Kind.LOCAL
                && emission.variables.slot(variable).type().equals(RuntimeNames.STRING);
    }

    private void appended(Statement statement, Map<Variable, Integer> found) {
        Variable variable = grown(statement);
        if (variable != null) {
            found.merge(variable, 1, Integer::sum);
        }
        if (!(statement instanceof Statement.FunctionDef)
                && !(statement instanceof Statement.ClassDef)) {
            statement.blocks().forEach(block -> block.forEach(inner -> appended(inner, found)));
        }
    }

    private @Nullable Variable grown(Statement statement) {
        return statement instanceof Statement.AugAssign sum
                        && sum.operator() == BinaryOperator.ADD
                        && sum.target() instanceof Expression.Name name
                        && emission.inference.before(sum) == Type.STR
                        && emission.type(sum.value()) == Type.STR
                ? emission.inference.program().variable(name)
                : null;
    }

    /// Whether Java sees that the loop can end, so that statements may follow.
    private boolean isLeft(Statement loop) {
        return switch (loop) {
            case Statement.For each -> each.orElse().isEmpty();
            case Statement.While endless ->
                    endless.orElse().isEmpty()
                            && (!(endless.test() instanceof Expression.Constant)
                                    || endless.body().stream().anyMatch(this::breaks));
            default -> false;
        };
    }

    private boolean breaks(Statement statement) {
        if (statement instanceof Statement.Break) {
            return emission.inference.isReached(statement);
        }
        List<List<Statement>> blocks =
                switch (statement) {
                    case Statement.For inner -> List.of(inner.orElse());
                    case Statement.While inner -> List.of(inner.orElse());
                    case Statement.FunctionDef ignored -> List.of();
                    case Statement.ClassDef ignored -> List.of();
                    default -> statement.blocks();
                };
        return blocks.stream().anyMatch(block -> block.stream().anyMatch(this::breaks));
    }
}
