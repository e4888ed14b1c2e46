package dev.kakehashi.emitter.program;

import dev.kakehashi.emitter.ast.SourceModule;
import dev.kakehashi.emitter.type.Lattice;

import org.jspecify.annotations.Nullable;

/// A module of the program.
public final class ModuleSymbol {
    private final String name;
    private final SourceModule tree;
    private final String path;
    private final boolean isPackage;
    private @Nullable Scope scope;
    private boolean divided;
    private boolean escaping;

    /// @param name dotted; `__main__` for the script
    /// @param path the dotted name by which others would import it, also for the script
    /// @param isPackage whether its source is the `__init__.py` of a package
    public ModuleSymbol(String name, String path, boolean isPackage, SourceModule tree) {
        this.name = name;
        this.path = path;
        this.isPackage = isPackage;
        this.tree = tree;
    }

    public String path() {
        return path;
    }

    public boolean isPackage() {
        return isPackage;
    }

    public String name() {
        return name;
    }

    public SourceModule tree() {
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

    /// Marks the module as one whose body does not fit one Java method.
    public void divide() {
        divided = true;
    }

    /// Whether its body becomes several methods, which share its variables.
    public boolean isDivided() {
        return divided;
    }

    /// The module is used as a value: anybody may ask for what it has, by name.
    public void escape() {
        if (escaping || scope == null) {
            return;
        }
        escaping = true;
        for (Variable variable : scope.variables().values()) {
            if (variable.function() != null) {
                variable.function().useAsValue();
            }
            Lattice.escape(variable.cell().type());
        }
        escaping = false;
    }

    void scope(Scope built) {
        scope = built;
    }

    @Override
    public String toString() {
        return name;
    }
}
