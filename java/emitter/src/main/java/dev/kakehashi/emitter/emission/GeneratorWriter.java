package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Node;
import dev.kakehashi.emitter.program.FunctionSymbol;

/// Bodies that stop in the middle: generators, and what `yield` gives.
final class GeneratorWriter {
    private final Emission emission;

    GeneratorWriter(Emission emission) {
        this.emission = emission;
    }

    void supported(FunctionSymbol function, Node node) {
        if (function.isAsync()) {
            emission.unsupported(node, "an async function", "Write it as a plain function.");
        }
    }

    /// The statements of a generator: code that `yield` stops.
    void generator(Frame frame, String name, Runnable writing) {
        frame.generator = frame.temporary("generator");
        emission.body()
                .begin(
                        "return $T.of($L, $N ->",
                        RuntimeNames.GENERATOR,
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

    @SuppressWarnings("DoNotCallSuggester")
    Piece await(Expression.Await node) {
        emission.unsupported(node, "await", "Write it as a plain call.");
        return Literals.none();
    }
}
