package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.ast.BinaryOperator;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.type.Type;

/// `sum`, `any` and `all` of a generator expression: a loop before the statement they stand in.
@SuppressWarnings("ReferenceEquality")
final class FoldWriter {
    private final Emission emission;

    FoldWriter(Emission emission) {
        this.emission = emission;
    }

    boolean isFold(Expression.Call node) {
        return !node.arguments().isEmpty()
                && node.arguments().getFirst() instanceof Expression.GeneratorExp generator
                && node.function() instanceof Expression.Name
                && emission.inference.program().isFolded(generator);
    }

    Piece write(Expression.Call node) {
        Expression.GeneratorExp generator = (Expression.GeneratorExp) node.arguments().getFirst();
        String name = ((Expression.Name) node.function()).name();
        return name.equals("sum") ? sum(node, generator) : search(generator, name.equals("any"));
    }

    /// The loop ends with the first item that decides.
    private Piece search(Expression.GeneratorExp generator, boolean any) {
        String found = emission.frame().temporary(any ? "any" : "all");
        String label = emission.frame().name("search");
        emission.body().statement("boolean $N = $L", found, !any);
        emission.comprehensions.shared(generator);
        emission.body().begin("$N:", label);
        emission.comprehensions.nested(
                generator.generators(),
                0,
                () -> {
                    Piece test = emission.conditions.test(generator.element());
                    emission.body()
                            .begin("if ($L)", (any ? test : ConditionWriter.negated(test)).code());
                    emission.body().statement("$N = $L", found, any);
                    emission.body().statement("break $N", label);
                    emission.body().end();
                });
        emission.body().end();
        emission.frame().release(label);
        return Piece.constant(TypeName.BOOLEAN, "$N", found);
    }

    private Piece sum(Expression.Call node, Expression.GeneratorExp generator) {
        Type result = emission.type(node);
        Piece start =
                node.arguments().size() > 1
                        ? emission.expressions.typed(node.arguments().get(1))
                        : Literals.integer(java.math.BigInteger.ZERO);
        if (result == Type.REAL) {
            return floats(generator, start);
        }
        TypeName type = JavaTypes.of(result);
        String total = emission.frame().temporary("sum");
        emission.body().statement("$T $N = $L", type, total, initial(start, type));
        Piece held = Piece.of(type, "$N", total);
        Type item = emission.type(generator.element());
        emission.comprehensions.shared(generator);
        emission.comprehensions.nested(
                generator.generators(),
                0,
                () -> {
                    Piece value = emission.expressions.typed(generator.element());
                    Piece more =
                            type.isPrimitive()
                                    ? Coercion.to(value, type)
                                    : emission.operators.binary(
                                            generator,
                                            BinaryOperator.ADD,
                                            held,
                                            result,
                                            value,
                                            item,
                                            result);
                    emission.body()
                            .statement(
                                    type.isPrimitive() ? "$N += $L" : "$N = $L",
                                    total,
                                    Coercion.to(more, type).code());
                });
        return Piece.constant(type, "$N", total);
    }

    private static CodeBlock initial(Piece start, TypeName type) {
        return type.equals(TypeName.LONG) ? Literals.plain(start) : Coercion.to(start, type).code();
    }

    /// Floats that are added to an int: the sum is a float as soon as there is one of them.
    private Piece floats(Expression.GeneratorExp generator, Piece start) {
        String total = emission.frame().temporary("sum");
        String empty = emission.frame().temporary("empty");
        emission.body()
                .statement("double $N = $L", total, Coercion.to(start, TypeName.DOUBLE).code());
        emission.body().statement("boolean $N = true", empty);
        emission.comprehensions.shared(generator);
        emission.comprehensions.nested(
                generator.generators(),
                0,
                () -> {
                    Piece value = emission.expressions.as(generator.element(), TypeName.DOUBLE);
                    emission.body().statement("$N += $L", total, value.code());
                    emission.body().statement("$N = false", empty);
                });
        return Piece.of(
                RuntimeNames.NUMBER,
                Precedence.CONDITIONAL,
                "$N ? ($T) $L : ($T) $N",
                empty,
                RuntimeNames.NUMBER,
                start.code(),
                RuntimeNames.NUMBER,
                total);
    }
}
