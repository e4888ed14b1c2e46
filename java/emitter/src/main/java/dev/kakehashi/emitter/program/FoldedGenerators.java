package dev.kakehashi.emitter.program;

import dev.kakehashi.emitter.ast.Expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Generator expressions that a builtin uses up at once: `sum(x * x for x in values)`. They need no
/// iterator, only a loop.
final class FoldedGenerators {
    private static final Set<String> FOLDS = Set.of("sum", "any", "all");

    private final List<Expression.Call> calls = new ArrayList<>();
    private boolean starred;

    /// A call stands in the module.
    void note(Expression.Call call) {
        if (call.function() instanceof Expression.Name name
                && FOLDS.contains(name.name())
                && call.keywords().isEmpty()
                && !call.arguments().isEmpty()
                && call.arguments().getFirst() instanceof Expression.GeneratorExp generator
                && generator.generators().stream().noneMatch(each -> each.async())
                && hasPlainStart(name.name(), call.arguments())) {
            calls.add(call);
        }
    }

    private static boolean hasPlainStart(String name, List<Expression> arguments) {
        return arguments.size() == 1
                || name.equals("sum")
                        && arguments.size() == 2
                        && arguments.get(1) instanceof Expression.Constant start
                        && start.value() instanceof Number;
    }

    /// `from … import *` may bring a function of the same name.
    void starred() {
        starred = true;
    }

    /// Now that all bindings are known: marks those whose name is the builtin's.
    void mark(Program program, Map<Expression.Name, Scope> names) {
        for (Expression.Call call : calls) {
            Expression.Name name = (Expression.Name) call.function();
            Scope where = names.get(name);
            if (!starred && where != null && where.resolve(name.name()) == null) {
                program.scope(call.arguments().getFirst()).runsHere();
            }
        }
    }
}
