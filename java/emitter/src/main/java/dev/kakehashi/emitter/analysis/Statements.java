package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Type;

import java.util.List;

/// Statements: which family looks at which.
final class Statements {
    private final Inference inference;

    Statements(Inference inference) {
        this.inference = inference;
    }

    void all(List<Statement> body, Flow flow) {
        for (Statement statement : body) {
            if (!flow.isReachable()) {
                return;
            }
            one(statement, flow);
        }
    }

    private void one(Statement statement, Flow flow) {
        inference.reach(statement);
        switch (statement) {
            case Statement.FunctionDef function -> inference.functions.define(function, flow);
            case Statement.ClassDef type -> inference.classes.define(type, flow);
            case Statement.Return result -> inference.functions.result(result, flow);
            case Statement.Delete delete ->
                    delete.targets().forEach(target -> inference.targets.delete(target, flow));
            case Statement.Assign assign -> inference.targets.assign(assign, flow);
            case Statement.TypeAlias alias -> inference.targets.bind(alias.name(), Type.ANY, flow);
            case Statement.AugAssign assign -> inference.targets.augment(assign, flow);
            case Statement.AnnAssign assign -> inference.targets.annotated(assign, flow);
            case Statement.For loop -> inference.loops.forEach(loop, flow);
            case Statement.While loop -> inference.loops.whileTrue(loop, flow);
            case Statement.If branch -> branch(branch, flow);
            case Statement.With with -> inference.attempts.with(with, flow);
            case Statement.Match match -> inference.patterns.match(match, flow);
            case Statement.Raise raise -> inference.attempts.raise(raise, flow);
            case Statement.Try attempt -> inference.attempts.attempt(attempt, flow);
            case Statement.Assert check -> {
                inference.conditions.test(check.test(), flow);
                if (check.message() != null) {
                    Flow failed = flow.copy();
                    inference.conditions.assume(check.test(), false, failed);
                    inference.expressions.of(check.message(), failed);
                }
                inference.conditions.assume(check.test(), true, flow);
            }
            case Statement.Import imported -> inference.imports.modules(imported, flow);
            case Statement.ImportFrom imported -> inference.imports.members(imported, flow);
            case Statement.Global ignored -> {}
            case Statement.Nonlocal ignored -> {}
            case Statement.ExpressionStatement expression ->
                    inference.expressions.of(expression.value(), flow);
            case Statement.Pass ignored -> {}
            case Statement.Break ignored -> inference.loops.leave(flow);
            case Statement.Continue ignored -> inference.loops.again(flow);
        }
    }

    private void branch(Statement.If branch, Flow flow) {
        inference.conditions.test(branch.test(), flow);
        Flow otherwise = flow.copy();
        inference.conditions.assume(branch.test(), true, flow);
        inference.conditions.assume(branch.test(), false, otherwise);
        all(branch.body(), flow);
        all(branch.orElse(), otherwise);
        flow.join(otherwise);
    }

    /// Binds a name that is not a [Expression.Name] node: of an import, a definition, an exception.
    void bind(Variable variable, Type type, Flow flow) {
        variable.cell().join(type);
        flow.bind(variable, inference.isFollowed(variable) ? type : null);
    }
}
