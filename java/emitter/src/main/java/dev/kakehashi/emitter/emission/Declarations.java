package dev.kakehashi.emitter.emission;

import dev.kakehashi.emitter.ast.ExceptHandler;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.MatchCase;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.program.Program;
import dev.kakehashi.emitter.program.Scope;
import dev.kakehashi.emitter.program.Variable;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Where the local variables of a function are declared in Java: at their first assignment, if it
/// comes before all other uses and its block encloses them; else before the statement that encloses
/// all uses, outside of loops.
@SuppressWarnings({"IdentityHashMapUsage", "ReferenceEquality"})
final class Declarations {
    /// A statement's place in its block; a loop's target stands before the first statement of its
    /// body.
    private record Step(List<Statement> block, int index, boolean inLoop) {}

    private static final class Uses {
        List<Step> path;
        boolean first;

        Uses(List<Step> path) {
            this.path = path;
        }
    }

    private final Program program;
    private final Scope frame;
    private final Map<Variable, Uses> uses = new HashMap<>();
    private final List<Step> path = new ArrayList<>();
    private final Map<Statement, List<Variable>> before = new IdentityHashMap<>();
    private final Set<Variable> atAssignment = new HashSet<>();
    private final Set<Variable> ofLoops = new HashSet<>();
    private final Set<Variable> usedOutside = new HashSet<>();
    private final Deque<Set<Variable>> loopTargets = new ArrayDeque<>();

    private Declarations(Program program, Scope frame) {
        this.program = program;
        this.frame = frame;
    }

    static Declarations of(Program program, Scope frame, List<Statement> body) {
        Declarations declarations = new Declarations(program, frame);
        declarations.block(body, false);
        declarations.place();
        return declarations;
    }

    static Declarations none(Program program, Scope frame) {
        return new Declarations(program, frame);
    }

    /// The variables to declare before a statement.
    List<Variable> before(Statement statement) {
        return before.getOrDefault(statement, List.of());
    }

    /// Whether a variable is declared by the assignment, loop or definition that binds it first.
    boolean isAtAssignment(Variable variable) {
        return atAssignment.contains(variable);
    }

    /// Whether a loop's head declares the variable.
    boolean isLoopTarget(Variable variable) {
        Uses use = uses.get(variable);
        return use != null && (use.path.getLast().index() < 0 || isOfLoops(variable));
    }

    /// Whether several loops each have the variable as their target, and nothing else uses it: each
    /// loop declares it anew.
    private boolean isOfLoops(Variable variable) {
        return ofLoops.contains(variable);
    }

    /// The variables that the loop declares anew.
    List<Variable> ofLoop(Statement.For loop) {
        return targets(loop.target()).stream().filter(this::isOfLoops).toList();
    }

    /// Whether more than the loop's head assigns the variable.
    boolean isAssignedInBody(Variable variable, Statement.For loop) {
        return loop.body().stream().anyMatch(statement -> assigns(statement, variable));
    }

    private boolean assigns(Statement statement, Variable variable) {
        boolean[] found = {false};
        new NameUses(program, (used, binding) -> found[0] |= binding && used == variable)
                .statement(statement, frame);
        return found[0];
    }

    private void block(List<Statement> body, boolean loop) {
        for (int index = 0; index < body.size(); index++) {
            path.add(new Step(body, index, loop));
            statement(body.get(index));
            path.removeLast();
        }
    }

    private void inside(List<Statement> body, boolean loop, Runnable head) {
        path.add(new Step(body, -1, loop));
        head.run();
        path.removeLast();
        block(body, loop);
    }

    private void statement(Statement statement) {
        NameUses names = new NameUses(program, this::use);
        switch (statement) {
            case Statement.For loop -> {
                names.expression(loop.iterable());
                loopTargets.push(targets(loop.target()));
                inside(loop.body(), true, () -> names.expression(loop.target()));
                loopTargets.pop();
                block(loop.orElse(), false);
            }
            case Statement.While loop -> {
                names.expression(loop.test());
                block(loop.body(), true);
                block(loop.orElse(), false);
            }
            case Statement.If branch -> {
                names.expression(branch.test());
                block(branch.body(), false);
                block(branch.orElse(), false);
            }
            case Statement.With with -> {
                names.items(with);
                block(with.body(), false);
            }
            case Statement.Match match -> {
                names.expression(match.subject());
                for (MatchCase each : match.cases()) {
                    names.pattern(each.pattern(), frameScope());
                    names.expression(each.guard());
                    block(each.body(), false);
                }
            }
            case Statement.Try attempt -> {
                block(attempt.body(), false);
                for (ExceptHandler handler : attempt.handlers()) {
                    names.expression(handler.type());
                    if (handler.name() != null) {
                        use(Objects.requireNonNull(frameScope().resolve(handler.name())), true);
                    }
                    block(handler.body(), false);
                }
                block(attempt.orElse(), false);
                block(attempt.finalBody(), false);
            }
            default -> names.statement(statement, frameScope());
        }
    }

    private Scope frameScope() {
        return frame;
    }

    private void use(Variable variable, boolean plainBinding) {
        if (variable.scope() != frame || variable.isParameter()) {
            return;
        }
        if (loopTargets.stream().noneMatch(targets -> targets.contains(variable))) {
            usedOutside.add(variable);
        }
        Uses known = uses.get(variable);
        if (known == null) {
            Uses made = new Uses(List.copyOf(path));
            made.first = plainBinding;
            uses.put(variable, made);
            return;
        }
        int common = 0;
        while (common < known.path.size()
                && common < path.size()
                && known.path.get(common).block() == path.get(common).block()) {
            common++;
            if (known.path.get(common - 1).index() != path.get(common - 1).index()) {
                break;
            }
        }
        if (common < known.path.size()) {
            // The first use is deeper than the block that holds all: it cannot be the declaration.
            known.first = false;
            known.path = known.path.subList(0, common);
        }
    }

    private void place() {
        for (Map.Entry<Variable, Uses> entry : uses.entrySet()) {
            Variable variable = entry.getKey();
            Uses use = entry.getValue();
            Step last = use.path.getLast();
            if (use.first && isDeclaration(variable, last)) {
                atAssignment.add(variable);
                continue;
            }
            if (!usedOutside.contains(variable)
                    && !variable.isDeleted()
                    && !variable.isCaptured()) {
                atAssignment.add(variable);
                ofLoops.add(variable);
                continue;
            }
            List<Step> outside = use.path;
            for (int index = 0; index < use.path.size(); index++) {
                if (use.path.get(index).inLoop()) {
                    outside = use.path.subList(0, index);
                    break;
                }
            }
            Step step = outside.getLast();
            Statement statement = step.block().get(Math.max(0, step.index()));
            before.computeIfAbsent(statement, ignored -> new ArrayList<>()).add(variable);
        }
        before.values().forEach(list -> list.sort(java.util.Comparator.comparing(Variable::name)));
    }

    /// Whether the statement at the place can declare the variable in Java.
    private boolean isDeclaration(Variable variable, Step step) {
        // A variable that functions share is one for all rounds of a loop.
        if (variable.isDeleted() || variable.isCaptured() && variable.isBoundInLoop()) {
            return false;
        }
        if (step.index() < 0) {
            return true;
        }
        Statement statement = step.block().get(step.index());
        return switch (statement) {
            case Statement.Assign assign ->
                    assign.targets().size() == 1
                            && targets(assign.targets().getFirst()).contains(variable)
                            && !reads(assign.value(), variable);
            case Statement.AnnAssign assign ->
                    assign.value() != null
                            && targets(assign.target()).contains(variable)
                            && !reads(assign.value(), variable);
            case Statement.FunctionDef function ->
                    !NameUses.of(program, statement, frame).contains(variable);
            case Statement.Import ignored -> true;
            case Statement.ImportFrom ignored -> true;
            default -> false;
        };
    }

    private Set<Variable> targets(Expression target) {
        return switch (target) {
            case Expression.Name name -> {
                Variable variable = program.variable(name);
                yield variable == null ? Set.of() : Set.of(variable);
            }
            case Expression.TupleLiteral tuple -> all(tuple.elements());
            case Expression.ListLiteral list -> all(list.elements());
            case Expression.Starred starred -> targets(starred.value());
            default -> Set.of();
        };
    }

    private Set<Variable> all(List<Expression> parts) {
        Set<Variable> found = new HashSet<>();
        parts.forEach(part -> found.addAll(targets(part)));
        return found;
    }

    private boolean reads(@Nullable Expression expression, Variable variable) {
        boolean[] found = {false};
        new NameUses(program, (used, ignored) -> found[0] |= used == variable)
                .expression(expression);
        return found[0];
    }
}
