package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;

import dev.kakehashi.emitter.ast.ExceptHandler;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.program.Variable;

import java.util.Objects;

/// `try` with `except*`: each handler takes its part of the exceptions, and what is left goes on.
final class GroupWriter {
    private final Emission emission;

    GroupWriter(Emission emission) {
        this.emission = emission;
    }

    void attempt(Statement.Try node) {
        boolean last = !node.finalBody().isEmpty();
        if (last) {
            emission.body().begin("try");
        }
        String completed = null;
        if (!node.orElse().isEmpty()) {
            completed = emission.frame().temporary("completed");
            emission.body().statement("boolean $N = false", completed);
        }
        emission.body().begin("try");
        emission.statements.all(node.body());
        if (completed != null) {
            emission.body().statement("$N = true", completed);
        }
        String raised = caught();
        String group = emission.frame().name("group");
        emission.body()
                .statement(
                        "$T $N = new $T($N)",
                        RuntimeNames.GROUP,
                        group,
                        RuntimeNames.GROUP,
                        raised);
        for (ExceptHandler handler : node.handlers()) {
            handler(handler, group);
        }
        emission.body().statement("$N.end()", group);
        emission.body().end();
        emission.frame().release(group);
        emission.frame().release(raised);
        if (completed != null) {
            emission.body().begin("if ($N)", completed);
            emission.statements.all(node.orElse());
            emission.body().end();
        }
        if (last) {
            emission.body().next("finally");
            emission.statements.all(node.finalBody());
            emission.body().end();
        }
    }

    private String caught() {
        String raised = emission.frame().name("raised");
        emission.body()
                .next(
                        "catch ($T | $T $N)",
                        RuntimeException.class,
                        StackOverflowError.class,
                        raised);
        return raised;
    }

    private void handler(ExceptHandler handler, String group) {
        String part = emission.frame().name("part");
        emission.body()
                .statement(
                        "$T $N = $N.take($L)",
                        RuntimeNames.EXCEPTION,
                        part,
                        group,
                        emission.expressions
                                .object(Objects.requireNonNull(handler.type()))
                                .code());
        emission.body().begin("if ($N != null)", part);
        emission.body().begin("try");
        if (handler.name() != null) {
            Variable variable = emission.variables.resolve(handler.name());
            if (emission.variables.isHandlerOwn(variable)) {
                emission.frame()
                        .put(
                                variable,
                                new Slot(
                                        CodeBlock.of("$N", part),
                                        RuntimeNames.EXCEPTION,
                                        Slot.Kind.LOCAL,
                                        Slot.Absence.NEVER));
                emission.frame().declare(variable);
            } else {
                emission.variables.assign(
                        variable, Piece.of(RuntimeNames.EXCEPTION, "$N", part));
            }
        }
        emission.frame().handled.push(part);
        emission.statements.all(handler.body());
        emission.frame().handled.pop();
        String inner = caught();
        emission.body().statement("$N.raised($N, $N)", group, part, inner);
        emission.body().end();
        emission.body().end();
        emission.frame().release(inner);
    }
}
