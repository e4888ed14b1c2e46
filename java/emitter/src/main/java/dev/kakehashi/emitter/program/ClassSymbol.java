package dev.kakehashi.emitter.program;

import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.type.Cell;
import dev.kakehashi.emitter.type.Growth;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A class of the program.
public final class ClassSymbol {
    /// Methods that the runtime calls on objects it is given.
    private static final Set<String> PROTOCOLS =
            Set.of("write", "flush", "read", "readline", "close", "keys");

    private final Statement.ClassDef node;
    private final Scope scope;
    private final Growth growth;
    private final List<ClassSymbol> bases = new ArrayList<>();
    private final Map<String, Cell> fields = new LinkedHashMap<>();
    private final Map<String, FunctionSymbol> methods = new LinkedHashMap<>();
    private final List<ClassSymbol> derived = new ArrayList<>();
    private @Nullable String dynamic = "it was not looked at";
    private final Set<String> constants = new HashSet<>();
    private final Set<String> declared = new HashSet<>();
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

    /// Makes it a Java class that extends another one, or none.
    public void becomeJava(@Nullable ClassSymbol base) {
        dynamic = null;
        if (base != null) {
            bases.add(base);
            base.derived.add(this);
        }
    }

    /// Its instances are of no Java class of their own.
    public void stayDynamic(String reason) {
        dynamic = reason;
    }

    /// Whether its instances have a Java class of their own.
    public boolean isJava() {
        return dynamic == null;
    }

    /// Why its instances have no Java class of their own; null if they have one.
    public @Nullable String dynamicReason() {
        return dynamic;
    }

    /// The class of the program it extends, if its instances have a Java class.
    public @Nullable ClassSymbol base() {
        return bases.isEmpty() ? null : bases.getFirst();
    }

    /// The classes that extend it.
    public List<ClassSymbol> derived() {
        return derived;
    }

    /// The method, property or static method of this name that became Java, its own or inherited.
    public @Nullable FunctionSymbol member(String name) {
        FunctionSymbol own = methods.get(name);
        if (own != null || scope.variables().containsKey(name)) {
            return own == null || own.form() == FunctionSymbol.Form.FUNCTION ? null : own;
        }
        ClassSymbol base = base();
        return base == null ? null : base.member(name);
    }

    /// The `__init__` that makes its instances, its own or inherited.
    public @Nullable FunctionSymbol constructor() {
        FunctionSymbol own = methods.get("__init__");
        ClassSymbol base = base();
        return own != null || base == null ? own : base.constructor();
    }

    /// Notes an attribute of the class that never changes.
    public void addConstant(String name) {
        constants.add(name);
    }

    /// Whether its body gives it an attribute that never changes.
    public boolean hasConstant(String name) {
        return constants.contains(name);
    }

    /// The class whose attribute of this name never changes: itself, or one it extends.
    public @Nullable ClassSymbol constantHome(String name) {
        if (constants.contains(name)) {
            return this;
        }
        ClassSymbol base = base();
        return base == null ? null : base.constantHome(name);
    }

    /// Whether Python refuses to make instances: some of its methods are only declared.
    public boolean isAbstract() {
        return !open().isEmpty();
    }

    private Set<String> open() {
        ClassSymbol base = base();
        Set<String> names = base == null ? new HashSet<>() : base.open();
        names.removeAll(scope.variables().keySet());
        names.addAll(declared);
        return names;
    }

    /// Notes that a method is only declared.
    public void declareOnly(String method) {
        declared.add(method);
    }

    /// Adds a Java field.
    public void addField(String name) {
        fields.computeIfAbsent(name, ignored -> new Cell(growth));
    }

    /// The Java field of this name, its own or inherited; null if there is none.
    public @Nullable Cell field(String name) {
        Cell own = fields.get(name);
        ClassSymbol base = base();
        return own != null || base == null ? own : base.field(name);
    }

    /// The methods its body defines.
    public Map<String, FunctionSymbol> methods() {
        return methods;
    }

    /// Its own Java fields: attributes that every instance has from its constructor on.
    public Map<String, Cell> fields() {
        return fields;
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

    /// An instance went where nothing is known of it: the runtime may call what it calls on files
    /// and mappings.
    public void escapeInstance() {
        for (ClassSymbol symbol = this; symbol != null; symbol = symbol.base()) {
            symbol.escapeProtocols();
        }
        derived.forEach(ClassSymbol::escapeDerived);
    }

    private void escapeDerived() {
        escapeProtocols();
        derived.forEach(ClassSymbol::escapeDerived);
    }

    private void escapeProtocols() {
        for (String name : PROTOCOLS) {
            FunctionSymbol method = methods.get(name);
            if (method != null) {
                method.escape();
            }
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
