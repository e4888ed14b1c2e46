package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.ast.Comment;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Statement;

import java.util.List;

/// Statements: which family writes which.
public final class StatementWriter {
    private final Emission emission;

    StatementWriter(Emission emission) {
        this.emission = emission;
    }

    void all(List<Statement> body) {
        for (Statement statement : body) {
            one(statement);
        }
    }

    private void one(Statement statement) {
        if (!emission.inference.isReached(statement)) {
            return;
        }
        for (Comment comment : emission.parsed.comments().before(statement)) {
            emission.body().comment(comment.content());
        }
        for (Comment comment : emission.parsed.comments().beside(statement)) {
            emission.body().comment(comment.content());
        }
        emission.report.statement(emission.module.path(), statement.position().line());
        emission.variables.declareBefore(statement);
        write(statement);
        for (Comment comment : emission.parsed.comments().after(statement)) {
            emission.body().comment(comment.content());
        }
    }

    private void write(Statement statement) {
        switch (statement) {
            case Statement.FunctionDef node -> emission.functions.define(node);
            case Statement.ClassDef node -> emission.classes.define(node);
            case Statement.Return node -> result(node);
            case Statement.Delete node -> node.targets().forEach(emission.assignments::delete);
            case Statement.Assign node -> emission.assignments.assign(node);
            case Statement.TypeAlias node ->
                    emission.assignments.bind(node.name(), Literals.string(node.name().name()));
            case Statement.AugAssign node -> emission.assignments.augment(node);
            case Statement.AnnAssign node -> emission.assignments.annotated(node);
            case Statement.For node ->
                    emission.growing.around(node, () -> emission.loops.forEach(node));
            case Statement.While node ->
                    emission.growing.around(node, () -> emission.loops.whileTrue(node));
            case Statement.If node -> emission.conditions.branch(node);
            case Statement.With node ->
                    guarded(
                            emission.inference.maySwallow(node),
                            () -> emission.attempts.with(node));
            case Statement.Match node -> emission.matches.match(node);
            case Statement.Raise node -> emission.attempts.raise(node);
            case Statement.Try node -> guarded(true, () -> emission.attempts.attempt(node));
            case Statement.Assert node -> emission.attempts.check(node);
            case Statement.Import node -> emission.imports.modules(node);
            case Statement.ImportFrom node -> emission.imports.members(node);
            case Statement.Global ignored -> {}
            case Statement.Nonlocal ignored -> {}
            case Statement.ExpressionStatement node -> expression(node);
            case Statement.Pass ignored -> {}
            case Statement.Break ignored -> emission.loops.leave();
            case Statement.Continue ignored -> emission.loops.again();
        }
    }

    /// Writes a statement that may catch what is raised in it.
    private void guarded(boolean catches, Runnable writing) {
        Frame frame = emission.frame();
        frame.guards += catches ? 1 : 0;
        writing.run();
        frame.guards -= catches ? 1 : 0;
    }

    private void expression(Statement.ExpressionStatement node) {
        if (node.value() instanceof Expression.Constant) {
            return;
        }
        emission.expressions.discard(node.value());
    }

    private void result(Statement.Return node) {
        Frame frame = emission.frame();
        if (frame.result().equals(TypeName.VOID)) {
            if (node.value() != null) {
                emission.expressions.discard(node.value());
            }
            emission.body().statement("return");
        } else if (node.value() == null) {
            emission.body().statement("return null");
        } else {
            emission.body()
                    .statement(
                            "return $L",
                            emission.expressions.as(node.value(), frame.result()).code());
        }
    }
}
