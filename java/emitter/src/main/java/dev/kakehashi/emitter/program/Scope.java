package dev.kakehashi.emitter.program;

import dev.kakehashi.emitter.ast.Node;
import dev.kakehashi.emitter.type.Cell;
import dev.kakehashi.emitter.type.Growth;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// A scope of Python: where names live.
public final class Scope {
    /// What makes a scope.
    public enum Kind {
        MODULE,
        FUNCTION,
        CLASS,
        /// A list, set or dict comprehension, or a generator expression that is folded: it runs
        /// where it stands, in the Java method around it.
        COMPREHENSION,
        /// Another generator expression: a function of its own.
        GENERATOR
    }

    private Kind kind;
    private final Node node;
    private final @Nullable Scope parent;
    private final ModuleSymbol module;
    private final Growth growth;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    final Set<String> globals = new HashSet<>();
    final Set<String> nonlocals = new HashSet<>();

    Scope(Kind kind, Node node, @Nullable Scope parent, ModuleSymbol module, Growth growth) {
        this.kind = kind;
        this.node = node;
        this.parent = parent;
        this.module = module;
        this.growth = growth;
    }

    public Kind kind() {
        return kind;
    }

    /// A generator expression that a builtin uses up at once runs where it stands.
    void runsHere() {
        kind = Kind.COMPREHENSION;
    }

    public Node node() {
        return node;
    }

    public @Nullable Scope parent() {
        return parent;
    }

    public ModuleSymbol module() {
        return module;
    }

    public Map<String, Variable> variables() {
        return variables;
    }

    /// The scope whose Java method this one's code stands in.
    public Scope frame() {
        Scope scope = this;
        while (scope.parent != null
                && (scope.kind == Kind.COMPREHENSION || scope.kind == Kind.CLASS)) {
            scope = scope.parent;
        }
        return scope;
    }

    /// The variable of this scope with this name, made if there was none.
    public Variable declare(String name) {
        return variables.computeIfAbsent(name, key -> new Variable(key, this, new Cell(growth)));
    }

    /// The variable that a name means here; null for a builtin or a name that nothing binds.
    public @Nullable Variable resolve(String name) {
        if (globals.contains(name)) {
            return module.scope().variables().get(name);
        }
        for (Scope scope = this; scope != null; scope = scope.parent) {
            boolean visible = scope == this || scope.kind != Kind.CLASS;
            Variable variable =
                    visible && !scope.nonlocals.contains(name) ? scope.variables.get(name) : null;
            if (variable != null) {
                return variable;
            }
            if (scope != this && scope.globals.contains(name)) {
                return module.scope().variables().get(name);
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
