package dev.kakehashi.emitter.program;

import dev.kakehashi.emitter.type.Cell;

import org.jspecify.annotations.Nullable;

/// A variable: one name of one scope.
public final class Variable {
    private final String name;
    private final Scope scope;
    private final Cell cell;
    int bindings;
    boolean parameter;
    boolean captured;
    boolean boundElsewhere;
    boolean boundInLoop;
    boolean deleted;
    boolean read;
    int handlers;
    @Nullable FunctionSymbol function;
    @Nullable ClassSymbol classSymbol;

    Variable(String name, Scope scope, Cell cell) {
        this.name = name;
        this.scope = scope;
        this.cell = cell;
    }

    public String name() {
        return name;
    }

    public Scope scope() {
        return scope;
    }

    /// What it is ever assigned.
    public Cell cell() {
        return cell;
    }

    /// In how many places it is bound; a parameter counts as one.
    public int bindings() {
        return bindings;
    }

    public boolean isParameter() {
        return parameter;
    }

    /// Whether a function other than its own uses it.
    public boolean isCaptured() {
        return captured;
    }

    /// Whether a function other than its own assigns it: by `global` or `nonlocal`.
    public boolean isBoundElsewhere() {
        return boundElsewhere;
    }

    public boolean isBoundInLoop() {
        return boundInLoop;
    }

    public boolean isDeleted() {
        return deleted;
    }

    /// Whether anything ever asks for its value.
    public boolean isRead() {
        return read;
    }

    /// Whether only `except … as name` binds it.
    public boolean isHandlerOnly() {
        return handlers == bindings;
    }

    public boolean isGlobal() {
        return scope.kind() == Scope.Kind.MODULE;
    }

    /// The function, if a `def` is all that ever binds the name.
    public @Nullable FunctionSymbol function() {
        return bindings == 1 && !deleted ? function : null;
    }

    /// The class, if a `class` is all that ever binds the name.
    public @Nullable ClassSymbol classSymbol() {
        return bindings == 1 && !deleted ? classSymbol : null;
    }

    @Override
    public String toString() {
        return scope + "." + name;
    }
}
