package dev.kakehashi.emitter.program;

import dev.kakehashi.emitter.ast.Module;
import org.jspecify.annotations.Nullable;

/// A module of the program.
public final class ModuleSymbol {
    private final String name;
    private final Module tree;
    private @Nullable Scope scope;

    /// @param name dotted; `__main__` for the script
    public ModuleSymbol(String name, Module tree) {
        this.name = name;
        this.tree = tree;
    }

    public String name() {
        return name;
    }

    public Module tree() {
        return tree;
    }

    public boolean isMain() {
        return name.equals("__main__");
    }

    public Scope scope() {
        if (scope == null) {
            throw new IllegalStateException("The scopes of module " + name + " are not built yet.");
        }
        return scope;
    }

    void scope(Scope built) {
        scope = built;
    }

    @Override
    public String toString() {
        return name;
    }
}
