package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.program.FunctionSymbol;

import java.util.Objects;

/// Bodies that stop in the middle: generators, and what `yield` gives.
final class GeneratorWriter {
    private final Emission emission;

    GeneratorWriter(Emission emission) {
        this.emission = emission;
    }

    /// The statements of a generator: code that `yield` stops.
    void generator(Frame frame, String name, Runnable writing) {
        FunctionSymbol function = Objects.requireNonNull(frame.function());
        boolean coroutine = function.isAsync() && !function.isGenerator();
        frame.generator = frame.temporary(coroutine ? "coroutine" : "generator");
        emission.body()
                .begin(
                        "return $T.of($L, $N ->",
                        coroutine
                                ? RuntimeNames.COROUTINE
                                : function.isAsync()
                                        ? RuntimeNames.ASYNC_GENERATOR
                                        : RuntimeNames.GENERATOR,
                        Literals.quote(name),
                        frame.generator);
        writing.run();
        emission.body().end(")");
    }

    /// The end of a body that can be left without `return`.
    void end(FunctionSymbol function) {
        if (emission.inference.endsOpen(function)) {
            emission.body().statement("return null");
        }
    }

    Piece yielded(Expression.Yield node) {
        CodeBlock value =
                node.value() == null
                        ? CodeBlock.of("null")
                        : emission.expressions.object(node.value()).code();
        return Piece.of(JavaTypes.OBJECT, "$N.yield($L)", emission.frame().generator(), value);
    }

    Piece yieldedFrom(Expression.YieldFrom node) {
        return Piece.of(
                JavaTypes.OBJECT,
                "$N.yieldFrom($L)",
                emission.frame().generator(),
                emission.expressions.object(node.value()).code());
    }

    Piece await(Expression.Await node) {
        return Piece.of(
                JavaTypes.OBJECT,
                "$N.await($L)",
                emission.awaiting(node),
                emission.expressions.object(node.value()).code());
    }
}
