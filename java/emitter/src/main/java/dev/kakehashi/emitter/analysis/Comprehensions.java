package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Comprehension;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.type.Cell;
import dev.kakehashi.emitter.type.Type;

import java.util.List;

/// Comprehensions and generator expressions.
@SuppressWarnings("ReferenceEquality")
final class Comprehensions {
    private final Inference inference;

    Comprehensions(Inference inference) {
        this.inference = inference;
    }

    Type list(Expression.ListComp node, Flow flow) {
        Cell cell = inference.cell(node);
        Flow inner = inside(node, node.generators(), flow);
        cell.join(inference.expressions.of(node.element(), inner));
        flow.join(inner);
        return new Type.ListOf(cell);
    }

    Type set(Expression.SetComp node, Flow flow) {
        Cell cell = inference.cell(node);
        Flow inner = inside(node, node.generators(), flow);
        cell.join(inference.expressions.of(node.element(), inner));
        flow.join(inner);
        return new Type.SetOf(cell);
    }

    Type dict(Expression.DictComp node, Flow flow) {
        Cell keys = inference.cell(node);
        Cell values = inference.valueCell(node);
        Flow inner = inside(node, node.generators(), flow);
        keys.join(inference.expressions.of(node.key(), inner));
        values.join(inference.expressions.of(node.value(), inner));
        flow.join(inner);
        return new Type.DictOf(keys, values);
    }

    Type generator(Expression.GeneratorExp node, Flow flow) {
        if (inference.program.isFolded(node)) {
            Flow inner = inside(node, node.generators(), flow);
            Type item = inference.expressions.of(node.element(), inner);
            flow.join(inner);
            return new Type.IteratorOf(item);
        }
        Comprehension first = node.generators().getFirst();
        Type source = inference.expressions.of(first.iterable(), flow);
        // It runs later, when the names outside may hold something else.
        Flow later = new Flow();
        bind(first, source, later);
        for (Comprehension next : node.generators().subList(1, node.generators().size())) {
            bind(next, inference.expressions.of(next.iterable(), later), later);
        }
        return new Type.IteratorOf(inference.expressions.of(node.element(), later));
    }

    private Flow inside(Expression node, List<Comprehension> generators, Flow flow) {
        inference.expressions.of(generators.getFirst().iterable(), flow);
        Flow inner = flow.copy();
        inner.forgetAssigned(inference.program.assigned(node));
        for (Comprehension generator : generators) {
            Type source =
                    generator == generators.getFirst()
                            ? inference.type(generator.iterable())
                            : inference.expressions.of(generator.iterable(), inner);
            bind(generator, source, inner);
        }
        return inner;
    }

    private void bind(Comprehension generator, Type source, Flow flow) {
        inference.targets.bind(
                generator.target(),
                generator.async() ? Type.ANY : inference.loops.items(source),
                flow);
        for (Expression condition : generator.conditions()) {
            inference.conditions.test(condition, flow);
            inference.conditions.assume(condition, true, flow);
        }
    }
}
