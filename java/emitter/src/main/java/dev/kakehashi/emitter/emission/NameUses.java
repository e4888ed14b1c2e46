package dev.kakehashi.emitter.emission;

import dev.kakehashi.emitter.ast.Context;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Expressions;
import dev.kakehashi.emitter.ast.Pattern;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.ast.WithItem;
import dev.kakehashi.emitter.program.Program;
import dev.kakehashi.emitter.program.Scope;
import dev.kakehashi.emitter.program.Variable;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the variables that a piece of code uses, those of nested functions too.
final class NameUses {
    /// Told of each use; `binding` where a plain assignment, loop, import or definition binds the
    /// name.
    interface Listener {
        void use(Variable variable, boolean binding);
    }

    private final Program program;
    private final Listener listener;

    NameUses(Program program, Listener listener) {
        this.program = program;
        this.listener = listener;
    }

    /// The variables that a function's body (not its name) or any other statement uses.
    static Set<Variable> of(Program program, Statement statement, Scope scope) {
        Set<Variable> found = new HashSet<>();
        NameUses uses = new NameUses(program, (variable, binding) -> found.add(variable));
        if (statement instanceof Statement.FunctionDef function) {
            uses.function(function);
        } else {
            uses.statement(statement, scope);
        }
        return found;
    }

    void items(Statement.With with) {
        for (WithItem item : with.items()) {
            expression(item.context());
            expression(item.target());
        }
    }

    void statement(Statement statement, Scope scope) {
        switch (statement) {
            case Statement.FunctionDef function -> {
                name(function.name(), scope);
                function(function);
            }
            case Statement.ClassDef type -> {
                name(type.name(), scope);
                type.decorators().forEach(this::expression);
                type.bases().forEach(this::expression);
                type.keywords().forEach(keyword -> expression(keyword.value()));
                type.body().forEach(inner -> statement(inner, program.scope(type)));
            }
            case Statement.Import imported ->
                    imported.names().forEach(alias -> name(alias.bound(), scope));
            case Statement.ImportFrom imported ->
                    imported.names().forEach(alias -> name(alias.bound(), scope));
            case Statement.With with -> items(with);
            default -> Expressions.of(statement).forEach(this::expression);
        }
        if (!(statement instanceof Statement.FunctionDef)
                && !(statement instanceof Statement.ClassDef)) {
            if (statement instanceof Statement.Try attempt) {
                attempt.handlers()
                        .forEach(
                                handler -> {
                                    if (handler.name() != null) {
                                        name(handler.name(), scope);
                                    }
                                });
            }
            if (statement instanceof Statement.Match match) {
                match.cases().forEach(each -> pattern(each.pattern(), scope));
            }
            statement.blocks().forEach(block -> block.forEach(inner -> statement(inner, scope)));
        }
    }

    private void function(Statement.FunctionDef function) {
        function.decorators().forEach(this::expression);
        function.arguments().defaults().forEach(this::expression);
        function.arguments().keywordDefaults().forEach(this::expression);
        function.body().forEach(inner -> statement(inner, program.scope(function)));
    }

    private void name(String name, Scope scope) {
        Variable variable = scope.resolve(name);
        if (variable != null) {
            listener.use(variable, true);
        }
    }

    void pattern(Pattern pattern, Scope scope) {
        switch (pattern) {
            case Pattern.MatchValue value -> expression(value.value());
            case Pattern.MatchSingleton ignored -> {}
            case Pattern.MatchSequence sequence ->
                    sequence.patterns().forEach(part -> pattern(part, scope));
            case Pattern.MatchMapping mapping -> {
                mapping.keys().forEach(this::expression);
                mapping.patterns().forEach(part -> pattern(part, scope));
                captured(mapping.rest(), scope);
            }
            case Pattern.MatchClass type -> {
                expression(type.type());
                type.patterns().forEach(part -> pattern(part, scope));
                type.keywordPatterns().forEach(part -> pattern(part, scope));
            }
            case Pattern.MatchStar star -> captured(star.name(), scope);
            case Pattern.MatchAs as -> {
                if (as.pattern() != null) {
                    pattern(as.pattern(), scope);
                }
                captured(as.name(), scope);
            }
            case Pattern.MatchOr or -> or.patterns().forEach(part -> pattern(part, scope));
        }
    }

    private void captured(@Nullable String name, Scope scope) {
        Variable variable = name == null ? null : scope.resolve(name);
        if (variable != null) {
            listener.use(variable, false);
        }
    }

    void expression(@Nullable Expression expression) {
        switch (expression) {
            case null -> {}
            case Expression.Name name -> {
                Variable variable = program.variable(name);
                if (variable != null) {
                    listener.use(variable, name.context() == Context.STORE);
                }
            }
            case Expression.NamedExpr walrus -> {
                expression(walrus.value());
                Variable variable = program.variable(walrus.target());
                if (variable != null) {
                    listener.use(variable, false);
                }
            }
            case Expression.Lambda lambda -> {
                lambda.arguments().defaults().forEach(this::expression);
                lambda.arguments().keywordDefaults().forEach(this::expression);
                expression(lambda.body());
            }
            default -> {
                List<Expression> parts = Expressions.children(expression);
                parts.forEach(this::expression);
            }
        }
    }
}
