package dev.kakehashi.emitter.program;

import dev.kakehashi.emitter.ast.Alias;
import dev.kakehashi.emitter.ast.Argument;
import dev.kakehashi.emitter.ast.Arguments;
import dev.kakehashi.emitter.ast.Comprehension;
import dev.kakehashi.emitter.ast.Context;
import dev.kakehashi.emitter.ast.ExceptHandler;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Keyword;
import dev.kakehashi.emitter.ast.MatchCase;
import dev.kakehashi.emitter.ast.Node;
import dev.kakehashi.emitter.ast.Pattern;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.ast.WithItem;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Walks a module once, makes its scopes and symbols, and notes for every name where it stands;
/// names are resolved at the end, when all bindings are known.
@SuppressWarnings("IdentityHashMapUsage")
final class ScopeBuilder {
    /// Types whose values are plain Java values, and whose instances are not if a class extends them.
    private static final Set<String> PLAIN = Set.of("str", "float", "StrEnum", "ReprEnum");

    private final Program program;
    private final ModuleSymbol module;
    private Scope scope;
    private @Nullable ClassSymbol owner;
    private int loops;
    private int handlers;
    private final List<Expression.Name> uses = new ArrayList<>();
    private final Set<Expression> augmented = Collections.newSetFromMap(new IdentityHashMap<>());
    private final FoldedGenerators folded = new FoldedGenerators();

    ScopeBuilder(Program program, ModuleSymbol module) {
        this.program = program;
        this.module = module;
        this.scope = new Scope(Scope.Kind.MODULE, module.tree(), null, module, program.growth());
    }

    void build() {
        module.scope(scope);
        program.put(module.tree(), scope);
        declareGlobals(module.tree().body());
        statements(module.tree().body());
        folded.mark(program, program.names());
        for (Expression.Name use : uses) {
            note(use);
        }
    }

    /// Notes who else uses a variable, now that all bindings are known.
    private void note(Expression.Name use) {
        Scope where = Objects.requireNonNull(program.names().get(use));
        Variable variable = where.resolve(use.name());
        if (variable != null) {
            variable.read |= use.context() != Context.STORE || augmented.contains(use);
        }
        if (variable != null && variable.scope().frame() != where.frame()) {
            variable.captured = true;
            if (use.context() != Context.LOAD) {
                variable.boundElsewhere = true;
            }
        }
    }

    private void declareGlobals(List<Statement> body) {
        for (Statement statement : body) {
            if (statement instanceof Statement.Global global) {
                global.names().forEach(name -> module.scope().declare(name));
                scope.globals.addAll(global.names());
            } else if (statement instanceof Statement.Nonlocal nonlocal) {
                scope.nonlocals.addAll(nonlocal.names());
            } else if (!(statement instanceof Statement.FunctionDef)
                    && !(statement instanceof Statement.ClassDef)) {
                statement.blocks().forEach(this::declareGlobals);
            }
        }
    }

    /// Binds a name in the scope that its statement stands in.
    private Variable bind(String name) {
        Scope target = scope;
        Variable variable;
        if (target.globals.contains(name)) {
            variable = module.scope().declare(name);
        } else if (target.nonlocals.contains(name)) {
            Variable outer = target.resolve(name);
            variable = outer == null ? target.declare(name) : outer;
        } else {
            variable = target.declare(name);
        }
        variable.bindings++;
        variable.boundInLoop |= loops > 0;
        program.assignments().note(variable);
        if (variable.scope().frame() != scope.frame()) {
            variable.boundElsewhere = true;
            variable.captured = true;
        }
        return variable;
    }

    private void statements(List<Statement> body) {
        body.forEach(this::statement);
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.FunctionDef function -> function(function);
            case Statement.ClassDef type -> classDef(type);
            case Statement.Return result -> expression(result.value());
            case Statement.Delete delete -> expressions(delete.targets());
            case Statement.Assign assign -> {
                expression(assign.value());
                expressions(assign.targets());
            }
            case Statement.TypeAlias alias -> {
                expression(alias.name());
                expression(alias.value());
            }
            case Statement.AugAssign assign -> {
                expression(assign.value());
                augmented.add(assign.target());
                expression(assign.target());
            }
            case Statement.AnnAssign assign -> {
                annotation(assign.annotation());
                expression(assign.value());
                if (assign.value() != null || !(assign.target() instanceof Expression.Name)) {
                    expression(assign.target());
                } else if (assign.target() instanceof Expression.Name name) {
                    // An annotation alone makes the name a local one, without binding it.
                    scope.declare(name.name());
                    program.put(name, scope);
                }
            }
            case Statement.For loop -> {
                expression(loop.iterable());
                program.assignments().enter(loop);
                loops++;
                expression(loop.target());
                statements(loop.body());
                loops--;
                program.assignments().leave();
                statements(loop.orElse());
            }
            case Statement.While loop -> {
                program.assignments().enter(loop);
                loops++;
                expression(loop.test());
                statements(loop.body());
                loops--;
                program.assignments().leave();
                statements(loop.orElse());
            }
            case Statement.If branch -> {
                expression(branch.test());
                statements(branch.body());
                statements(branch.orElse());
            }
            case Statement.With with -> {
                program.assignments().enter(with);
                for (WithItem item : with.items()) {
                    expression(item.context());
                    expression(item.target());
                }
                statements(with.body());
                program.assignments().leave();
            }
            case Statement.Match match -> {
                expression(match.subject());
                for (MatchCase each : match.cases()) {
                    pattern(each.pattern());
                    expression(each.guard());
                    statements(each.body());
                }
            }
            case Statement.Raise raise -> {
                if (raise.exception() == null && handlers == 0) {
                    program.reflection().raisesHandled();
                }
                expression(raise.exception());
                expression(raise.cause());
            }
            case Statement.Try attempt -> {
                program.assignments().enter(attempt);
                statements(attempt.body());
                for (ExceptHandler handler : attempt.handlers()) {
                    expression(handler.type());
                    if (handler.name() != null) {
                        Variable bound = bind(handler.name());
                        bound.deleted = true;
                        bound.handlers++;
                    }
                    handlers++;
                    statements(handler.body());
                    handlers--;
                }
                statements(attempt.orElse());
                statements(attempt.finalBody());
                program.assignments().leave();
            }
            case Statement.Assert check -> {
                expression(check.test());
                expression(check.message());
            }
            case Statement.Import imported -> {
                for (Alias alias : imported.names()) {
                    bind(alias.bound());
                }
            }
            case Statement.ImportFrom imported -> {
                for (Alias alias : imported.names()) {
                    if (alias.name().equals("*")) {
                        folded.starred();
                    } else {
                        bind(alias.bound());
                    }
                }
            }
            case Statement.ExpressionStatement expression -> expression(expression.value());
            case Statement.Global ignored -> {}
            case Statement.Nonlocal ignored -> {}
            case Statement.Pass ignored -> {}
            case Statement.Break ignored -> {}
            case Statement.Continue ignored -> {}
        }
    }

    private void function(Statement.FunctionDef node) {
        expressions(node.decorators());
        annotation(node.returns());
        Variable variable = bind(node.name());
        FunctionSymbol symbol =
                enter(
                        node.name(),
                        node,
                        node.arguments(),
                        () -> {
                            declareGlobals(node.body());
                            statements(node.body());
                        });
        variable.function = symbol;
        if (scope.kind() == Scope.Kind.CLASS && owner != null) {
            owner.methods().put(node.name(), symbol);
        }
    }

    private FunctionSymbol enter(String name, Node node, Arguments arguments, Runnable body) {
        expressions(arguments.defaults());
        arguments.keywordDefaults().forEach(this::expression);
        arguments.all().forEach(argument -> annotation(argument.annotation()));
        Scope outer = scope;
        int outerLoops = loops;
        int outerHandlers = handlers;
        handlers = 0;
        ClassSymbol outerOwner = owner;
        scope = new Scope(Scope.Kind.FUNCTION, node, outer, module, program.growth());
        loops = 0;
        program.put(node, scope);
        ClassSymbol holder = outer.kind() == Scope.Kind.CLASS ? owner : null;
        FunctionSymbol symbol = new FunctionSymbol(name, node, scope, holder, program.growth());
        program.put(symbol);
        symbol.parameters = parameters(arguments);
        owner = null;
        body.run();
        scope = outer;
        loops = outerLoops;
        handlers = outerHandlers;
        owner = outerOwner;
        return symbol;
    }

    private List<Parameter> parameters(Arguments arguments) {
        List<Parameter> parameters = new ArrayList<>();
        int positional = arguments.positionalOnly().size() + arguments.positional().size();
        int firstDefault = positional - arguments.defaults().size();
        for (Argument argument : arguments.all()) {
            int place = parameters.size();
            Expression standard = null;
            Parameter.Kind kind;
            if (argument == arguments.variable()) {
                kind = Parameter.Kind.REST;
            } else if (argument == arguments.keywords()) {
                kind = Parameter.Kind.KEYWORDS;
            } else if (place < positional) {
                kind =
                        place < arguments.positionalOnly().size()
                                ? Parameter.Kind.POSITIONAL_ONLY
                                : Parameter.Kind.EITHER;
                standard =
                        place >= firstDefault
                                ? arguments.defaults().get(place - firstDefault)
                                : null;
            } else {
                kind = Parameter.Kind.KEYWORD_ONLY;
                int own = place - positional - (arguments.variable() == null ? 0 : 1);
                standard = arguments.keywordDefaults().get(own);
            }
            Variable variable = scope.declare(argument.name());
            variable.parameter = true;
            variable.bindings++;
            parameters.add(new Parameter(variable, kind, argument.annotation(), standard));
        }
        return List.copyOf(parameters);
    }

    private void classDef(Statement.ClassDef node) {
        expressions(node.decorators());
        expressions(node.bases());
        node.keywords().forEach(keyword -> expression(keyword.value()));
        if (node.bases().stream().anyMatch(ScopeBuilder::isPlain)) {
            program.derivesPlain();
        }
        Variable variable = bind(node.name());
        Scope outer = scope;
        ClassSymbol outerOwner = owner;
        scope = new Scope(Scope.Kind.CLASS, node, outer, module, program.growth());
        program.put(node, scope);
        ClassSymbol symbol = new ClassSymbol(node, scope, program.growth());
        program.put(symbol);
        variable.classSymbol = symbol;
        owner = symbol;
        declareGlobals(node.body());
        statements(node.body());
        scope = outer;
        owner = outerOwner;
    }

    private static boolean isPlain(Expression base) {
        return switch (base) {
            case Expression.Name name -> PLAIN.contains(name.name());
            case Expression.Attribute attribute -> PLAIN.contains(attribute.name());
            default -> false;
        };
    }

    private void pattern(@Nullable Pattern pattern) {
        switch (pattern) {
            case null -> {}
            case Pattern.MatchValue value -> expression(value.value());
            case Pattern.MatchSingleton ignored -> {}
            case Pattern.MatchSequence sequence -> sequence.patterns().forEach(this::pattern);
            case Pattern.MatchMapping mapping -> {
                expressions(mapping.keys());
                mapping.patterns().forEach(this::pattern);
                if (mapping.rest() != null) {
                    bind(mapping.rest());
                }
            }
            case Pattern.MatchClass type -> {
                expression(type.type());
                program.reflection().note(type);
                type.patterns().forEach(this::pattern);
                type.keywordPatterns().forEach(this::pattern);
            }
            case Pattern.MatchStar star -> {
                if (star.name() != null) {
                    bind(star.name());
                }
            }
            case Pattern.MatchAs as -> {
                pattern(as.pattern());
                if (as.name() != null) {
                    bind(as.name());
                }
            }
            case Pattern.MatchOr or -> {
                // Every alternative binds the same names.
                or.patterns().forEach(this::pattern);
            }
        }
    }

    private void annotation(@Nullable Expression annotation) {
        expression(annotation);
    }

    private void expressions(List<? extends @Nullable Expression> all) {
        all.forEach(this::expression);
    }

    private void expression(@Nullable Expression expression) {
        if (expression != null) {
            program.reflection().note(expression, scope);
        }
        switch (expression) {
            case null -> {}
            case Expression.Name name -> name(name);
            case Expression.NamedExpr walrus -> {
                expression(walrus.value());
                Scope inner = scope;
                while (scope.kind() == Scope.Kind.COMPREHENSION
                        || scope.kind() == Scope.Kind.GENERATOR) {
                    scope = java.util.Objects.requireNonNull(scope.parent());
                }
                boolean sameFrame = scope.frame() == inner.frame();
                Variable variable = bind(walrus.target().name());
                scope = inner;
                program.put(walrus.target(), inner);
                if (!sameFrame) {
                    variable.captured = true;
                    variable.boundElsewhere = true;
                }
            }
            case Expression.Lambda lambda ->
                    enter("<lambda>", lambda, lambda.arguments(), () -> expression(lambda.body()));
            case Expression.ListComp comp ->
                    comprehension(comp, comp.generators(), List.of(comp.element()));
            case Expression.SetComp comp ->
                    comprehension(comp, comp.generators(), List.of(comp.element()));
            case Expression.DictComp comp ->
                    comprehension(comp, comp.generators(), List.of(comp.key(), comp.value()));
            case Expression.GeneratorExp comp ->
                    comprehension(comp, comp.generators(), List.of(comp.element()));
            case Expression.Yield yielded -> {
                expression(yielded.value());
                markGenerator();
            }
            case Expression.YieldFrom yielded -> {
                expression(yielded.value());
                markGenerator();
            }
            case Expression.Call call -> {
                folded.note(call);
                children(call).forEach(this::expression);
            }
            default -> children(expression).forEach(this::expression);
        }
    }

    private void markGenerator() {
        for (FunctionSymbol function : program.functions()) {
            if (function.scope() == scope.frame()) {
                function.generator = true;
            }
        }
    }

    private void name(Expression.Name name) {
        program.put(name, scope);
        uses.add(name);
        if (name.context() == Context.STORE) {
            bind(name.name());
        } else if (name.context() == Context.DEL) {
            bind(name.name()).deleted = true;
        }
    }

    private void comprehension(
            Expression node, List<Comprehension> generators, List<Expression> results) {
        // The first iterable is evaluated outside.
        expression(generators.getFirst().iterable());
        Scope outer = scope;
        boolean lazy = node instanceof Expression.GeneratorExp;
        scope =
                new Scope(
                        lazy ? Scope.Kind.GENERATOR : Scope.Kind.COMPREHENSION,
                        node,
                        outer,
                        module,
                        program.growth());
        program.put(node, scope);
        program.assignments().enter(node);
        loops++;
        for (Comprehension generator : generators) {
            if (generator != generators.getFirst()) {
                expression(generator.iterable());
            }
            expression(generator.target());
            expressions(generator.conditions());
        }
        expressions(results);
        program.assignments().leave();
        loops--;
        scope = outer;
    }

    private static List<Expression> children(Expression expression) {
        List<Expression> found = new ArrayList<>();
        switch (expression) {
            case Expression.BoolOp node -> found.addAll(node.values());
            case Expression.BinOp node -> found.addAll(List.of(node.left(), node.right()));
            case Expression.UnaryOp node -> found.add(node.operand());
            case Expression.IfExp node ->
                    found.addAll(List.of(node.test(), node.body(), node.orElse()));
            case Expression.DictLiteral node -> {
                node.keys().stream().filter(java.util.Objects::nonNull).forEach(found::add);
                found.addAll(node.values());
            }
            case Expression.SetLiteral node -> found.addAll(node.elements());
            case Expression.Await node -> found.add(node.value());
            case Expression.Compare node -> {
                found.add(node.left());
                found.addAll(node.comparators());
            }
            case Expression.Call node -> {
                found.add(node.function());
                found.addAll(node.arguments());
                node.keywords().stream().map(Keyword::value).forEach(found::add);
            }
            case Expression.FormattedValue node -> {
                found.add(node.value());
                if (node.format() != null) {
                    found.add(node.format());
                }
            }
            case Expression.JoinedStr node -> found.addAll(node.values());
            case Expression.Attribute node -> found.add(node.value());
            case Expression.Subscript node -> found.addAll(List.of(node.value(), node.index()));
            case Expression.Starred node -> found.add(node.value());
            case Expression.ListLiteral node -> found.addAll(node.elements());
            case Expression.TupleLiteral node -> found.addAll(node.elements());
            case Expression.Slice node -> {
                for (Expression part :
                        java.util.Arrays.asList(node.lower(), node.upper(), node.step())) {
                    if (part != null) {
                        found.add(part);
                    }
                }
            }
            default -> {}
        }
        return found;
    }
}
