package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Type;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;

/// `for`, `while`, `break` and `continue`.
final class Loops {
    /// Where the paths of a loop lead that leave it before its end.
    private record Exits(Flow left, Flow again) {}

    private final Inference inference;
    private final Deque<Exits> open = new ArrayDeque<>();

    Loops(Inference inference) {
        this.inference = inference;
    }

    void forEach(Statement.For loop, Flow flow) {
        Type source = inference.expressions.of(loop.iterable(), flow);
        Type item = loop.async() ? Type.ANY : items(source);
        flow.forgetAssigned(assigned(loop));
        Flow body = flow.copy();
        inference.targets.bind(loop.target(), item, body);
        Exits exits = enter();
        inference.statements.all(loop.body(), body);
        open.pop();
        flow.join(body);
        flow.join(exits.again());
        inference.statements.all(loop.orElse(), flow);
        flow.join(exits.left());
    }

    /// What a loop over a value binds. What has no typed items may be an object of the program.
    Type items(Type source) {
        return source instanceof Type.Instance instance
                ? inference.classes.iterated(instance)
                : Items.of(source);
    }

    void whileTrue(Statement.While loop, Flow flow) {
        flow.forgetAssigned(assigned(loop));
        inference.conditions.test(loop.test(), flow);
        Flow body = flow.copy();
        inference.conditions.assume(loop.test(), true, body);
        inference.conditions.assume(loop.test(), false, flow);
        Exits exits = enter();
        inference.statements.all(loop.body(), body);
        open.pop();
        // The test is made again after the body: what it learned is forgotten where the body
        // assigns.
        inference.statements.all(loop.orElse(), flow);
        flow.join(exits.left());
    }

    private Exits enter() {
        Flow left = new Flow();
        left.end();
        Flow again = new Flow();
        again.end();
        Exits exits = new Exits(left, again);
        open.push(exits);
        return exits;
    }

    void leave(Flow flow) {
        Objects.requireNonNull(open.peek()).left().join(flow);
        flow.end();
    }

    void again(Flow flow) {
        Objects.requireNonNull(open.peek()).again().join(flow);
        flow.end();
    }

    private Set<Variable> assigned(Statement loop) {
        return inference.program.assigned(loop);
    }

    static boolean isEndless(Expression test) {
        return test instanceof Expression.Constant constant && Conditions.isTrue(constant);
    }
}
