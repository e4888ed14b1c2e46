package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Alias;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Keyword;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.program.ClassSymbol;
import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.program.ModuleSymbol;
import dev.kakehashi.emitter.program.Parameter;
import dev.kakehashi.emitter.program.Program;
import dev.kakehashi.emitter.program.Reflection;
import dev.kakehashi.emitter.program.Scope;
import dev.kakehashi.emitter.program.Variable;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Decides, before types are inferred, which classes of the program become Java classes: those
/// whose instances, bases and methods are known from the source. Classes that extend each other
/// become Java together or not at all.
@SuppressWarnings({"IdentityHashMapUsage", "ReferenceEquality"})
final class ClassShapes {
    /// Bases that leave no trace in an instance.
    private static final Set<String> WITHOUT_INSTANCES =
            Set.of("object", "ABC", "Generic", "Protocol");

    private final Program program;
    private final Map<ClassSymbol, String> reasons = new HashMap<>();
    private final Map<ClassSymbol, List<ClassSymbol>> bases = new HashMap<>();
    private final Map<ClassSymbol, ConstructorShape> constructors = new HashMap<>();
    private final Set<Expression.Attribute> initializers =
            Collections.newSetFromMap(new IdentityHashMap<>());

    private ClassShapes(Program program) {
        this.program = program;
    }

    static void decide(Program program) {
        new ClassShapes(program).decide();
    }

    private void decide() {
        for (ClassSymbol symbol : program.classes()) {
            look(symbol);
        }
        for (Reflection.Initializer each : program.reflection().initializers()) {
            explicit(each);
        }
        Set<ClassSymbol> done = new HashSet<>();
        for (ClassSymbol symbol : program.classes()) {
            if (done.add(symbol)) {
                List<ClassSymbol> family = family(symbol);
                done.addAll(family);
                decide(family);
            }
        }
    }

    private List<ClassSymbol> extended(ClassSymbol symbol) {
        return bases.getOrDefault(symbol, List.of());
    }

    /// All classes that a class is connected with, bases first.
    private List<ClassSymbol> family(ClassSymbol start) {
        Set<ClassSymbol> found = new HashSet<>(Set.of(start));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (ClassSymbol each : program.classes()) {
                boolean linked =
                        found.contains(each)
                                ? found.addAll(extended(each))
                                : extended(each).stream().anyMatch(found::contains)
                                        && found.add(each);
                grows |= linked;
            }
        }
        List<ClassSymbol> ordered = new ArrayList<>();
        while (ordered.size() < found.size()) {
            int before = ordered.size();
            for (ClassSymbol each : program.classes()) {
                if (found.contains(each)
                        && !ordered.contains(each)
                        && ordered.containsAll(extended(each))) {
                    ordered.add(each);
                }
            }
            if (ordered.size() == before) {
                // A class that extends itself: Python will say so.
                found.stream().filter(each -> !ordered.contains(each)).forEach(ordered::add);
                reasons.put(ordered.getLast(), "it extends itself");
            }
        }
        return ordered;
    }

    private void decide(List<ClassSymbol> family) {
        String obstacle = program.reflection().obstacle();
        Set<String> members = new HashSet<>();
        for (ClassSymbol each : family) {
            members.addAll(each.scope().variables().keySet());
        }
        for (ClassSymbol each : family) {
            if (obstacle != null || reasons.containsKey(each)) {
                break;
            }
            construct(each, members);
        }
        for (ClassSymbol each : family) {
            if (obstacle == null && reasons.containsKey(each)) {
                obstacle = each.name() + " stays dynamic: " + reasons.get(each);
            }
        }
        if (obstacle != null) {
            for (ClassSymbol each : family) {
                each.stayDynamic(reasons.getOrDefault(each, obstacle));
            }
            return;
        }
        for (ClassSymbol each : family) {
            become(each);
        }
        new MethodForms(program, family).decide();
    }

    private void become(ClassSymbol symbol) {
        List<ClassSymbol> extended = extended(symbol);
        ClassSymbol base = extended.isEmpty() ? null : extended.getFirst();
        symbol.becomeJava(base);
        ConstructorShape shape = constructors.get(symbol);
        if (shape != null) {
            for (String field : shape.fields()) {
                if (!program.reflection().isRemoved(field)
                        && (base == null || base.field(field) == null)) {
                    symbol.addField(field);
                }
            }
        }
    }

    private void construct(ClassSymbol symbol, Set<String> members) {
        List<ClassSymbol> extended = extended(symbol);
        ConstructorShape inherited =
                extended.isEmpty() ? null : constructors.get(extended.getFirst());
        FunctionSymbol own = symbol.methods().get("__init__");
        if (own == null) {
            if (inherited != null) {
                constructors.put(symbol, inherited);
            }
            return;
        }
        String unfit = unfitConstructor(symbol, own);
        if (unfit != null) {
            reasons.put(symbol, unfit);
            return;
        }
        ConstructorShape shape = ConstructorShape.of(program, own, inherited, members::contains);
        constructors.put(symbol, shape);
        if (shape.obstacle() != null) {
            reasons.put(symbol, shape.obstacle());
        }
    }

    private static @Nullable String unfitConstructor(ClassSymbol symbol, FunctionSymbol own) {
        Variable name = symbol.scope().variables().get("__init__");
        return name == null
                        || name.bindings() != 1
                        || !own.decorators().isEmpty()
                        || own.isAsync()
                        || own.isGenerator()
                        || !MethodForms.hasReceiver(own)
                ? "its __init__ is no plain method"
                : null;
    }

    /// `….__init__` other than a constructor's call of its base's.
    private void explicit(Reflection.Initializer each) {
        if (initializers.contains(each.node())) {
            return;
        }
        ClassSymbol named =
                isSuper(each.node().value()) ? around(each.scope()) : resolve(each.node().value());
        if (named != null) {
            reasons.putIfAbsent(named, "its __init__ is called by its name");
        } else {
            for (ClassSymbol symbol : program.classes()) {
                reasons.putIfAbsent(symbol, "the program calls an __init__ by its name");
            }
        }
    }

    private @Nullable ClassSymbol around(Scope inner) {
        for (Scope scope = inner; scope != null; scope = scope.parent()) {
            if (scope.kind() == Scope.Kind.CLASS) {
                return program.classSymbol(scope.node());
            }
        }
        return null;
    }

    static boolean isSuper(Expression expression) {
        return expression instanceof Expression.Call call
                && call.function() instanceof Expression.Name name
                && name.name().equals("super")
                && call.arguments().isEmpty();
    }

    /// What a class statement says.
    private void look(ClassSymbol symbol) {
        List<ClassSymbol> extended = new ArrayList<>();
        bases.put(symbol, extended);
        for (Expression base : symbol.node().bases()) {
            ClassSymbol known = resolve(base);
            if (known != null) {
                extended.add(known);
            } else if (!isWithoutInstances(base)) {
                reasons.putIfAbsent(symbol, "it extends " + describe(base));
            }
        }
        FunctionSymbol own = symbol.methods().get("__init__");
        if (own != null && own.node() instanceof Statement.FunctionDef node) {
            Statement.ExpressionStatement parent = ConstructorShape.parent(node);
            if (parent != null) {
                initializers.add(Objects.requireNonNull(ConstructorShape.initializer(parent)));
            }
        }
        String reason = reason(symbol, extended);
        if (reason != null) {
            reasons.putIfAbsent(symbol, reason);
        }
    }

    private @Nullable String reason(ClassSymbol symbol, List<ClassSymbol> extended) {
        Statement.ClassDef node = symbol.node();
        Scope outer = Objects.requireNonNull(symbol.scope().parent());
        Variable variable = outer.variables().get(node.name());
        if (outer.kind() != Scope.Kind.MODULE || !outer.module().tree().body().contains(node)) {
            return "it is not defined at the top level of its module";
        }
        if (variable == null || variable.classSymbol() != symbol || variable.isBoundElsewhere()) {
            return "its name is assigned again";
        }
        if (extended.size() > 1) {
            return "it extends several classes";
        }
        if (!node.decorators().isEmpty()) {
            return "it has a decorator";
        }
        for (Keyword keyword : node.keywords()) {
            if (!"metaclass".equals(keyword.name()) || !named(keyword.value()).equals("ABCMeta")) {
                return "its statement has keywords";
            }
        }
        if (!node.typeParameters().isEmpty()) {
            return "it has type parameters";
        }
        for (String hook : List.of("__new__", "__setattr__", "__delattr__", "__getattribute__")) {
            if (symbol.scope().variables().containsKey(hook)) {
                return "it defines " + hook;
            }
        }
        return symbol.scope().variables().containsKey("__slots__") ? "it has __slots__" : null;
    }

    static String named(Expression expression) {
        return switch (expression) {
            case Expression.Name name -> name.name();
            case Expression.Attribute attribute -> attribute.name();
            case Expression.Subscript subscript -> named(subscript.value());
            default -> "";
        };
    }

    private static String describe(Expression base) {
        String name = named(base);
        return name.isEmpty() ? "what an expression gives" : name;
    }

    /// Whether a base is one of the library that has no attributes and no constructor.
    private boolean isWithoutInstances(Expression base) {
        if (!WITHOUT_INSTANCES.contains(named(base))) {
            return false;
        }
        Expression plain = base instanceof Expression.Subscript item ? item.value() : base;
        if (plain instanceof Expression.Name name) {
            Variable variable = program.variable(name);
            return variable == null || imported(variable) != null && variable.bindings() == 1;
        }
        return true;
    }

    /// The class of the program that an expression names; null for others.
    private @Nullable ClassSymbol resolve(Expression expression) {
        return switch (expression) {
            case Expression.Name name -> {
                Variable variable = program.variable(name);
                yield variable == null ? null : resolve(variable);
            }
            case Expression.Subscript subscript -> resolve(subscript.value());
            case Expression.Attribute attribute -> {
                // module.Class, under whatever name the module is known: the name has to be one.
                ClassSymbol found = null;
                for (ClassSymbol each : program.classes()) {
                    found = each.name().equals(attribute.name()) ? each : found;
                }
                if (found != null) {
                    reasons.putIfAbsent(found, "it is extended through the name of its module");
                }
                yield found;
            }
            default -> null;
        };
    }

    private @Nullable ClassSymbol resolve(Variable variable) {
        if (variable.classSymbol() != null) {
            return variable.classSymbol();
        }
        Statement.ImportFrom statement = imported(variable);
        if (statement == null) {
            return null;
        }
        ModuleSymbol home =
                program.module(ImportNames.absolute(variable.scope().module(), statement));
        for (Alias alias : statement.names()) {
            if (home != null && alias.bound().equals(variable.name())) {
                Variable exported = home.scope().variables().get(alias.name());
                return exported == null ? null : resolve(exported);
            }
        }
        return null;
    }

    /// The import at the top level of a module that binds a variable.
    private static Statement.@Nullable ImportFrom imported(Variable variable) {
        for (Statement statement : variable.scope().module().tree().body()) {
            if (statement instanceof Statement.ImportFrom node
                    && node.names().stream()
                            .anyMatch(alias -> alias.bound().equals(variable.name()))) {
                return node;
            }
        }
        return null;
    }

    /// Whether two parameters take the same arguments.
    static boolean isAlike(Parameter one, Parameter other) {
        return one.kind() == other.kind()
                && one.name().equals(other.name())
                && (one.standard() == null) == (other.standard() == null);
    }
}
