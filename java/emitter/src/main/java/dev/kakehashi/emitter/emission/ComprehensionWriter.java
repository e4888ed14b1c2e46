package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.ast.Comprehension;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.program.Scope;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Type;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Comprehensions, as loops before the statement they stand in; generator expressions, as lazy
/// iterators.
public final class ComprehensionWriter {
    private final Emission emission;

    ComprehensionWriter(Emission emission) {
        this.emission = emission;
    }

    Piece list(Expression.ListComp node) {
        TypeName type = made(node, RuntimeNames.LIST, 1);
        TypeName element = JavaTypes.arguments(type).getFirst();
        String name = emission.named("list");
        emission.body().statement("$T $N = new $T<>()", type, name, RuntimeNames.LIST);
        shared(node);
        nested(
                node.generators(),
                0,
                () ->
                        emission.body()
                                .statement(
                                        "$N.$L($L)",
                                        name,
                                        ListAccess.method("add", plain(node.element(), element)),
                                        emission.expressions.as(node.element(), element).code()));
        return Piece.constant(type, "$N", name);
    }

    /// The Java type of an element: a primitive one, unless the element may be None.
    private TypeName plain(Expression item, TypeName element) {
        return element.isBoxedPrimitive() && !emission.type(item).mayBeNone()
                ? element.unbox()
                : element;
    }

    Piece set(Expression.SetComp node) {
        TypeName type = made(node, RuntimeNames.SET, 1);
        TypeName element = JavaTypes.arguments(type).getFirst();
        String name = emission.named("set");
        emission.body().statement("$T $N = new $T<>()", type, name, RuntimeNames.SET);
        shared(node);
        nested(
                node.generators(),
                0,
                () ->
                        emission.body()
                                .statement(
                                        "$N.add($L)",
                                        name,
                                        emission.expressions.as(node.element(), element).code()));
        return Piece.constant(type, "$N", name);
    }

    Piece dict(Expression.DictComp node) {
        TypeName type = made(node, RuntimeNames.DICT, 2);
        String name = emission.named("dict");
        emission.body().statement("$T $N = new $T<>()", type, name, RuntimeNames.DICT);
        shared(node);
        nested(
                node.generators(),
                0,
                () -> {
                    List<Piece> pair =
                            emission.inOrder(
                                    List.of(
                                            () ->
                                                    emission.expressions.as(
                                                            node.key(),
                                                            JavaTypes.arguments(type).getFirst()),
                                            () ->
                                                    emission.expressions.as(
                                                            node.value(),
                                                            JavaTypes.arguments(type).getLast())));
                    emission.body()
                            .statement(
                                    "$N.put($L, $L)", name, pair.get(0).code(), pair.get(1).code());
                });
        return Piece.constant(type, "$N", name);
    }

    /// The Java type of what a comprehension makes; of anything where it is never reached.
    private TypeName made(Expression node, ClassName container, int parameters) {
        TypeName type = emission.javaType(node);
        if (!JavaTypes.arguments(type).isEmpty()) {
            return type;
        }
        TypeName[] anything = new TypeName[parameters];
        Arrays.fill(anything, JavaTypes.OBJECT);
        return ParameterizedTypeName.get(container, anything);
    }

    /// Variables that functions inside share are one for all rounds. An expression may be written a
    /// second time, at a better place: its variables begin anew.
    void shared(Expression node) {
        Scope scope = emission.inference.program().scope(node);
        emission.frame().forget(scope);
        for (Variable variable : scope.variables().values()) {
            if (variable.isCaptured()) {
                emission.variables.declareEmpty(variable);
            }
        }
    }

    void nested(List<Comprehension> generators, int index, Runnable innermost) {
        if (index == generators.size()) {
            innermost.run();
            return;
        }
        Comprehension generator = generators.get(index);
        Runnable body =
                () -> {
                    int conditions = 0;
                    for (Expression condition : generator.conditions()) {
                        emission.body()
                                .begin("if ($L)", emission.conditions.test(condition).code());
                        conditions++;
                    }
                    nested(generators, index + 1, innermost);
                    for (; conditions > 0; conditions--) {
                        emission.body().end();
                    }
                };
        if (generator.async()) {
            emission.loops.awaited(generator, generator.target(), generator.iterable(), body);
        } else if (!counted(generator, body)) {
            emission.loops.over(generator.target(), generator.iterable(), body);
        }
        releaseNames(generator.target());
    }

    private boolean counted(Comprehension generator, Runnable body) {
        if (!(generator.target() instanceof Expression.Name name)
                || !emission.loops.isRange(generator.iterable())
                || !(generator.iterable() instanceof Expression.Call range)) {
            return false;
        }
        Variable variable = Objects.requireNonNull(emission.inference.program().variable(name));
        CountedRange parts = CountedRange.of(emission, range);
        if (parts == null
                || variable.isCaptured()
                || !emission.variables.isPlainLocal(variable)
                || !JavaTypes.of(variable.cell().type()).equals(TypeName.LONG)) {
            return false;
        }
        CountedRange.Bounds bounds = parts.bounds(java.util.Set.of());
        Slot slot = emission.variables.slot(variable);
        emission.frame().declare(variable);
        emission.body()
                .begin(
                        "for (long $L = $L; $L $L $L; $L)",
                        slot.access(),
                        bounds.start(),
                        slot.access(),
                        parts.sign(),
                        bounds.stop(),
                        parts.step(slot.access().toString()));
        body.run();
        emission.body().end();
        return true;
    }

    /// The names of a comprehension end with it.
    private void releaseNames(Expression target) {
        switch (target) {
            case Expression.Name name -> {
                Variable variable = emission.inference.program().variable(name);
                Slot slot = variable == null ? null : emission.frame().slot(variable);
                if (slot != null && slot.kind() == Slot.Kind.LOCAL) {
                    emission.frame().release(slot.access().toString());
                }
            }
            case Expression.TupleLiteral tuple -> tuple.elements().forEach(this::releaseNames);
            case Expression.ListLiteral list -> list.elements().forEach(this::releaseNames);
            case Expression.Starred starred -> releaseNames(starred.value());
            default -> {}
        }
    }

    /// `(element for target in iterable if condition)`: evaluated item by item when asked.
    Piece generator(Expression.GeneratorExp node) {
        for (Comprehension each : node.generators()) {
            if (each.async()) {
                emission.unsupported(
                        node,
                        "an asynchronous generator expression",
                        "Write an async function with yield.");
            }
        }
        Frame outer = emission.frame();
        Piece source = emission.expressions.typed(node.generators().getFirst().iterable());
        source = emission.hoist(source, source.type(), "source");
        String name = emission.named("generator");
        Frame inner =
                new Frame(
                        outer,
                        emission.inference.program().scope(node),
                        outer.function(),
                        JavaTypes.OBJECT,
                        Declarations.none(
                                emission.inference.program(),
                                emission.inference.program().scope(node)));
        emission.frame(inner);
        Body body = emission.within(() -> step(node, 0));
        emission.frame(outer);
        String item = items.removeLast();
        emission.body()
                .begin(
                        "$T $N = $T.of($L, $N ->",
                        JavaTypes.of(emission.type(node)),
                        name,
                        RuntimeNames.LAZY,
                        source.code(),
                        item);
        emission.body().add(body);
        emission.body().end(")");
        return Piece.constant(JavaTypes.of(emission.type(node)), "$N", name);
    }

    private final java.util.Deque<String> items = new java.util.ArrayDeque<>();

    /// One `for` of a generator expression: what it gives for one item, or `LazyItems.NONE`, or the
    /// items of the next `for`.
    private void step(Expression.GeneratorExp node, int index) {
        Comprehension generator = node.generators().get(index);
        String item = emission.frame().name("item");
        items.addLast(item);
        Type itemType = emission.inference.items(emission.type(generator.iterable()));
        emission.assignments.bind(
                generator.target(),
                Coercion.to(Piece.constant(JavaTypes.OBJECT, "$N", item), JavaTypes.of(itemType)));
        for (Expression condition : generator.conditions()) {
            emission.body()
                    .begin(
                            "if ($L)",
                            ConditionWriter.negated(emission.conditions.test(condition)).code());
            emission.body().statement("return $T.NONE", RuntimeNames.LAZY);
            emission.body().end();
        }
        if (index == node.generators().size() - 1) {
            emission.body()
                    .statement(
                            "return $L",
                            Coercion.object(emission.expressions.typed(node.element())).code());
            return;
        }
        Piece source = emission.expressions.typed(node.generators().get(index + 1).iterable());
        Piece held = emission.hoist(source, source.type(), "source");
        Body body = emission.within(() -> step(node, index + 1));
        String next = items.removeLast();
        emission.body().begin("return $T.nested($L, $N ->", RuntimeNames.LAZY, held.code(), next);
        emission.body().add(body);
        emission.body().end(")");
    }
}
