package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Node;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Cell;
import dev.kakehashi.emitter.type.Interval;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// `for`, `while`, their `else`, `break` and `continue`.
@SuppressWarnings({"ReferenceEquality", "UnusedVariable"})
public final class LoopWriter {
    private final Emission emission;

    LoopWriter(Emission emission) {
        this.emission = emission;
    }

    void whileTrue(Statement.While node) {
        withElse(
                node.orElse(),
                label -> {
                    Piece[] test = new Piece[1];
                    Body before =
                            emission.within(() -> test[0] = emission.conditions.test(node.test()));
                    if (before.isEmpty()) {
                        emission.body().begin("while ($L)", test[0].code());
                    } else {
                        emission.body().begin("while (true)");
                        emission.body().add(before);
                        emission.body().begin("if ($L)", ConditionWriter.negated(test[0]).code());
                        emission.body().statement("break");
                        emission.body().end();
                    }
                    body(node.body(), label);
                    emission.body().end();
                });
    }

    /// A loop with an `else` stands in a labelled block: `break` leaves the block, and with it the
    /// `else`.
    private void withElse(
            List<Statement> orElse, java.util.function.Consumer<@Nullable String> loop) {
        boolean any = orElse.stream().anyMatch(emission.inference::isReached);
        if (!any) {
            loop.accept(null);
            return;
        }
        String label = emission.frame().name("search");
        emission.body().begin("$N:", label);
        loop.accept(label);
        Body otherwise = emission.within(() -> emission.statements.all(orElse));
        emission.body().add(otherwise);
        emission.body().end();
        emission.frame().release(label);
    }

    private void body(List<Statement> body, @Nullable String label) {
        emission.frame().loops.push(new Frame.LoopExit(label, new boolean[1]));
        emission.statements.all(body);
        emission.frame().loops.pop();
    }

    void leave() {
        String label = Objects.requireNonNull(emission.frame().loops.peek()).label();
        if (label == null) {
            emission.body().statement("break");
        } else {
            emission.body().statement("break $N", label);
        }
    }

    void again() {
        emission.body().statement("continue");
    }

    void forEach(Statement.For node) {
        emission.report.operation();
        withElse(node.orElse(), label -> loop(node, label));
    }

    private void loop(Statement.For node, @Nullable String label) {
        if (node.async()) {
            awaited(node, node.target(), node.iterable(), () -> body(node.body(), label));
            return;
        }
        Frame frame = emission.frame();
        List<Variable> own =
                frame.declarations().ofLoop(node).stream()
                        .filter(variable -> !frame.isDeclared(variable))
                        .toList();
        if (!isRange(node.iterable()) || !counted(node, (Expression.Call) node.iterable(), label)) {
            over(node.target(), node.iterable(), () -> body(node.body(), label));
        }
        own.forEach(frame::undeclare);
    }

    boolean isRange(Expression iterable) {
        return iterable instanceof Expression.Call call
                && call.function() instanceof Expression.Name name
                && name.name().equals("range")
                && emission.type(name) instanceof Type.LibraryMember
                && call.keywords().isEmpty()
                && !call.arguments().isEmpty()
                && call.arguments().size() <= 3
                && call.arguments().stream().allMatch(argument -> emission.type(argument).isLong());
    }

    /// `for (long i = start; i < stop; i += step)`, where the step is known.
    private boolean counted(Statement.For node, Expression.Call range, @Nullable String label) {
        CountedRange parts = CountedRange.of(emission, range);
        if (parts == null
                || !(node.target() instanceof Expression.Name name)
                || !parts.keepsStep(emission.inference.program().assigned(node))) {
            return false;
        }
        Variable variable = Objects.requireNonNull(emission.inference.program().variable(name));
        boolean own = isLoopOwn(variable, name, node);
        CountedRange.Bounds bounds = parts.bounds(emission.inference.program().assigned(node));
        if (own) {
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
            body(node.body(), label);
        } else {
            String counter = emission.frame().name(name.name() + "Next");
            emission.body()
                    .begin(
                            "for (long $N = $L; $N $L $L; $L)",
                            counter,
                            bounds.start(),
                            counter,
                            parts.sign(),
                            bounds.stop(),
                            parts.step(counter));
            emission.variables.assign(variable, Piece.of(TypeName.LONG, "$N", counter));
            body(node.body(), label);
            emission.frame().release(counter);
        }
        emission.body().end();
        return true;
    }

    /// Whether the Java loop's own variable can be Python's: nothing else assigns it, nobody needs
    /// it afterwards or shares it.
    private boolean isLoopOwn(Variable variable, Expression.Name name, Statement.For node) {
        return !emission.variables.isField(variable)
                && !variable.isCaptured()
                && !variable.isParameter()
                && !emission.frame().isDeclared(variable)
                && emission.frame().declarations().isAtAssignment(variable)
                && emission.frame().declarations().isLoopTarget(variable)
                && !emission.frame().declarations().isAssignedInBody(variable, node)
                && JavaTypes.of(variable.cell().type()).equals(TypeName.LONG)
                && !emission.inference.mayBeUnbound(variable);
    }

    /// A Java loop over items that are awaited one by one.
    void awaited(Node node, Expression target, Expression iterable, Runnable body) {
        String self = emission.awaiting(node);
        Piece values = emission.expressions.object(iterable);
        String name = emission.frame().name("item");
        emission.body()
                .begin("for ($T $N : $N.each($L))", JavaTypes.OBJECT, name, self, values.code());
        emission.assignments.bind(target, Piece.constant(JavaTypes.OBJECT, "$N", name));
        body.run();
        emission.body().end();
        emission.frame().release(name);
    }

    /// A Java loop over any iterable; the target is bound first in each round.
    void over(Expression target, Expression iterable, Runnable body) {
        Type source = emission.type(iterable);
        Type item = emission.inference.items(source);
        if (source == Type.ANY) {
            emission.dynamic(iterable, "loop over a value whose type is not known");
        }
        Piece values = emission.expressions.typed(iterable);
        TypeName element = elementType(source);
        CodeBlock sequence =
                element != null
                        ? values.code()
                        : CodeBlock.of("$T.of($L)", RuntimeNames.ITERATION, values.code());
        TypeName java = element == null ? JavaTypes.OBJECT : element;
        TypeName wanted = JavaTypes.of(item);
        Variable own =
                target instanceof Expression.Name name
                        ? emission.inference.program().variable(name)
                        : null;
        if (own != null
                && emission.variables.isPlainLocal(own)
                && java.box().equals(JavaTypes.of(own.cell().type()).box())) {
            Slot slot = emission.variables.slot(own);
            emission.frame().declare(own);
            emission.body()
                    .begin(
                            "for ($T $L : $L)",
                            JavaTypes.of(own.cell().type()),
                            slot.access(),
                            sequence);
            body.run();
            emission.body().end();
            return;
        }
        String name = emission.frame().name(own != null ? own.name() + "Item" : "item");
        emission.body().begin("for ($T $N : $L)", java, name, sequence);
        emission.assignments.bind(target, Coercion.to(Piece.constant(java, "$N", name), wanted));
        body.run();
        emission.body().end();
        emission.frame().release(name);
    }

    /// The Java type of the items where Java's own `for` can go over the value; null if the runtime
    /// has to make it iterable.
    private static @Nullable TypeName elementType(Type source) {
        return switch (source) {
            case Type.ListOf(Cell element) -> JavaTypes.boxed(element.type());
            case Type.SetOf(Cell element) -> JavaTypes.boxed(element.type());
            case Type.DictOf(Cell key, Cell ignored) -> JavaTypes.boxed(key.type());
            case Type.TupleOf ignored -> JavaTypes.OBJECT;
            case Type.TupleEach ignored -> JavaTypes.OBJECT;
            case Type.RangeOf(Interval range) -> range.fitsLong() ? TypeName.LONG.box() : null;
            case Type.Native(Class<?> type, List<Cell> ignored)
                    when type == dev.kakehashi.runtime.value.DictItems.class ->
                    RuntimeNames.TUPLE;
            default -> null;
        };
    }
}
