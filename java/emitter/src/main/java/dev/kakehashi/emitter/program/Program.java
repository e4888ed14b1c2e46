package dev.kakehashi.emitter.program;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Node;
import dev.kakehashi.emitter.type.Growth;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All modules of a program, with their symbols. Nodes are found by identity: equal nodes stand in
/// many places.
@SuppressWarnings("IdentityHashMapUsage")
public final class Program {
    private final Growth growth = new Growth();
    private final Map<String, ModuleSymbol> modules = new LinkedHashMap<>();
    private final Map<Node, Scope> scopes = new IdentityHashMap<>();
    private final Map<Node, FunctionSymbol> functions = new IdentityHashMap<>();
    private final Map<Node, ClassSymbol> classes = new IdentityHashMap<>();
    private final Map<Expression.Name, Scope> names = new IdentityHashMap<>();
    private final Assignments assignments = new Assignments();
    private final Reflection reflection = new Reflection();
    private final List<FunctionSymbol> inOrder = new ArrayList<>();
    private boolean documented;

    /// Adds a module and builds its scopes.
    public void add(ModuleSymbol module) {
        modules.put(module.name(), module);
        new ScopeBuilder(this, module).build();
    }

    /// The program asks for docstrings: they are there when it runs.
    public void keepDocumentation() {
        documented = true;
    }

    private boolean derivesPlain;

    /// The program has a class whose instances are texts or floats besides: not every instance of
    /// `str` is a Java string then.
    void derivesPlain() {
        derivesPlain = true;
    }

    public boolean hasDerivedPlain() {
        return derivesPlain;
    }

    public boolean keepsDocumentation() {
        return documented;
    }

    public Growth growth() {
        return growth;
    }

    public Collection<ModuleSymbol> modules() {
        return modules.values();
    }

    /// The program's own module of this dotted name, or null: then it is the runtime's or Python's.
    public @Nullable ModuleSymbol module(String name) {
        return modules.get(name);
    }

    /// All functions, lambdas too, in the order of the source.
    public List<FunctionSymbol> functions() {
        return inOrder;
    }

    public Collection<ClassSymbol> classes() {
        return classes.values();
    }

    public FunctionSymbol function(Node node) {
        return found(functions.get(node), node);
    }

    public ClassSymbol classSymbol(Node node) {
        return found(classes.get(node), node);
    }

    /// The scope that a module, function, class, lambda or comprehension makes.
    public Scope scope(Node node) {
        return found(scopes.get(node), node);
    }

    /// Whether a generator expression is used up where it stands, by `sum`, `any` or `all`.
    public boolean isFolded(Expression.GeneratorExp node) {
        return scope(node).kind() == Scope.Kind.COMPREHENSION;
    }

    /// The variable that a name means where it stands; null for a builtin, or a name that nothing
    /// binds.
    public @Nullable Variable variable(Expression.Name name) {
        return found(names.get(name), name).resolve(name.name());
    }

    /// The variables that a loop, an attempt, a `with` or a comprehension may bind or unbind.
    public java.util.Set<Variable> assigned(Node node) {
        return assignments.inside(node);
    }

    /// What the program does to attributes by their names.
    public Reflection reflection() {
        return reflection;
    }

    Assignments assignments() {
        return assignments;
    }

    void put(Node node, Scope scope) {
        scopes.put(node, scope);
    }

    void put(FunctionSymbol function) {
        functions.put(function.node(), function);
        inOrder.add(function);
    }

    void put(ClassSymbol symbol) {
        classes.put(symbol.node(), symbol);
    }

    void put(Expression.Name name, Scope scope) {
        names.put(name, scope);
    }

    Map<Expression.Name, Scope> names() {
        return names;
    }

    private static <T> T found(@Nullable T value, Node node) {
        if (value == null) {
            throw new IllegalStateException(
                    "No symbol was built for "
                            + node.getClass().getSimpleName()
                            + " at "
                            + node.position().line()
                            + ":"
                            + node.position().column()
                            + ".");
        }
        return value;
    }
}
