package dev.kakehashi.emitter.program;

import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.type.Cell;
import dev.kakehashi.emitter.type.Growth;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A class of the program.
public final class ClassSymbol {
    private final Statement.ClassDef node;
    private final Scope scope;
    private final Growth growth;
    private final List<ClassSymbol> bases = new ArrayList<>();
    private final Map<String, Cell> fields = new LinkedHashMap<>();
    private final Map<String, FunctionSymbol> methods = new LinkedHashMap<>();
    private boolean escaped;

    ClassSymbol(Statement.ClassDef node, Scope scope, Growth growth) {
        this.node = node;
        this.scope = scope;
        this.growth = growth;
    }

    public String name() {
        return node.name();
    }

    public Statement.ClassDef node() {
        return node;
    }

    public Scope scope() {
        return scope;
    }

    /// The classes of the program it is derived from, as written.
    public List<ClassSymbol> bases() {
        return bases;
    }

    /// The methods its body defines.
    public Map<String, FunctionSymbol> methods() {
        return methods;
    }

    /// The fields assigned on its instances by its own methods.
    public Map<String, Cell> fields() {
        return fields;
    }

    /// The field of this name, made if neither the class nor a base has it.
    public Cell field(String name) {
        Cell known = inheritedField(name);
        return known != null ? known : fields.computeIfAbsent(name, ignored -> new Cell(growth));
    }

    private @Nullable Cell inheritedField(String name) {
        Cell own = fields.get(name);
        for (int index = 0; own == null && index < bases.size(); index++) {
            own = bases.get(index).inheritedField(name);
        }
        return own;
    }

    /// Whether it is the other class or derived from it.
    public boolean isDerivedFrom(ClassSymbol other) {
        return this == other || bases.stream().anyMatch(base -> base.isDerivedFrom(other));
    }

    /// The nearest class that both are, or null.
    public @Nullable ClassSymbol commonBase(ClassSymbol other) {
        if (other.isDerivedFrom(this)) {
            return this;
        }
        for (ClassSymbol base : bases) {
            ClassSymbol common = base.commonBase(other);
            if (common != null) {
                return common;
            }
        }
        return null;
    }

    /// The class as a value went where nothing is known of it: it may be called with anything.
    public void escape() {
        if (!escaped) {
            escaped = true;
            FunctionSymbol constructor = methods.get("__init__");
            if (constructor != null) {
                constructor.escape();
            }
            bases.forEach(ClassSymbol::escape);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
