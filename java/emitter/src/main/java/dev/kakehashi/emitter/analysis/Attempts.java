package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.ExceptHandler;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.ast.WithItem;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Type;

import java.util.Objects;

/// `try`, `raise` and `with`.
final class Attempts {
    private final Inference inference;

    Attempts(Inference inference) {
        this.inference = inference;
    }

    void attempt(Statement.Try attempt, Flow flow) {
        // Anything in the body may fail: a handler knows only what the body does not touch.
        Flow failed = flow.copy();
        failed.forgetAssigned(inference.program.assigned(attempt));
        Flow whatever = failed.copy();
        inference.statements.all(attempt.body(), flow);
        inference.statements.all(attempt.orElse(), flow);
        for (ExceptHandler handler : attempt.handlers()) {
            Flow inside = failed.copy();
            inference.expressions.of(handler.type(), inside);
            Variable variable = handler.name() == null ? null : variable(attempt, handler.name());
            if (variable != null) {
                inference.statements.bind(
                        variable, attempt.group() ? Type.ANY : caught(handler), inside);
            }
            inference.statements.all(handler.body(), inside);
            if (variable != null) {
                inside.unbind(variable);
            }
            flow.join(inside);
        }
        if (attempt.group()) {
            // Java cannot know that handlers always raise.
            flow.join(failed);
        }
        if (!attempt.finalBody().isEmpty()) {
            boolean goesOn = flow.isReachable();
            Flow last = whatever.copy();
            if (goesOn) {
                last.join(flow);
            }
            inference.statements.all(attempt.finalBody(), last);
            if (goesOn && last.isReachable()) {
                flow.forgetAssigned(inference.program.assigned(attempt));
            } else {
                flow.end();
            }
        }
    }

    private Variable variable(Statement node, String name) {
        return Objects.requireNonNull(
                inference.scope().resolve(name), () -> node + " binds " + name);
    }

    /// What a handler's name is bound to.
    Type caught(ExceptHandler handler) {
        return handler.type() == null
                ? Type.ANY
                : inference.classes.caught(inference.type(handler.type()));
    }

    void raise(Statement.Raise raise, Flow flow) {
        inference.expressions.lost(raise.exception(), flow);
        inference.expressions.lost(raise.cause(), flow);
        flow.end();
    }

    void with(Statement.With with, Flow flow) {
        for (WithItem item : with.items()) {
            Type manager = inference.expressions.of(item.context(), flow);
            if (item.target() != null) {
                inference.targets.bind(
                        item.target(),
                        with.async() ? Type.ANY : inference.classes.entered(manager),
                        flow);
            }
        }
        // The manager may swallow what the body raises.
        Flow failed = flow.copy();
        failed.forgetAssigned(inference.program.assigned(with));
        boolean swallows = with.items().stream().map(WithItem::context).anyMatch(this::maySwallow);
        inference.statements.all(with.body(), flow);
        if (swallows) {
            flow.join(failed);
        }
    }

    /// Whether a manager may swallow exceptions: files do not.
    private boolean maySwallow(Expression manager) {
        return !(manager instanceof Expression.Call call
                && call.function() instanceof Expression.Name name
                && name.name().equals("open")
                && inference.program.variable(name) == null);
    }

    /// Whether what follows a `with` can be reached although its body does not come to its end.
    static boolean maySwallow(Inference inference, Statement.With with) {
        return with.items().stream()
                .map(WithItem::context)
                .anyMatch(inference.attempts::maySwallow);
    }
}
