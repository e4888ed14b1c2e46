package dev.kakehashi.emitter.program;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Node;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.type.Cell;
import dev.kakehashi.emitter.type.Growth;
import dev.kakehashi.emitter.type.Lattice;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A `def` or a `lambda` of the program.
public final class FunctionSymbol {
    /// What becomes of it in Java.
    public enum Form {
        /// A static method of the module's class, or a lambda where it closes over variables.
        FUNCTION,
        /// A method of its class.
        METHOD,
        /// A method of its class that is read as an attribute.
        PROPERTY,
        /// A static method of its class.
        STATIC,
        /// The constructor of its class.
        CONSTRUCTOR
    }

    private final String name;
    private final Node node;
    private final Scope scope;
    private final @Nullable ClassSymbol owner;
    private final Cell result;
    private final Cell yielded;
    List<Parameter> parameters = List.of();
    boolean generator;
    private boolean escaped;
    private boolean usedAsValue;
    private Form form = Form.FUNCTION;
    private boolean declared;

    FunctionSymbol(
            String name, Node node, Scope scope, @Nullable ClassSymbol owner, Growth growth) {
        this.name = name;
        this.node = node;
        this.scope = scope;
        this.owner = owner;
        this.result = new Cell(growth);
        this.yielded = new Cell(growth);
    }

    public String name() {
        return name;
    }

    /// The [Statement.FunctionDef] or [Expression.Lambda].
    public Node node() {
        return node;
    }

    public Scope scope() {
        return scope;
    }

    /// The class whose body defines it, if there is one.
    public @Nullable ClassSymbol owner() {
        return owner;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /// What becomes of it in Java.
    public Form form() {
        return form;
    }

    public void form(Form decided) {
        form = decided;
    }

    /// Whether it is an abstract method in Java: it has no body that anyone runs.
    public boolean isDeclared() {
        return declared;
    }

    public void declare() {
        declared = true;
    }

    /// Whether its first parameter is Java's `this`.
    public boolean hasReceiver() {
        return form == Form.METHOD || form == Form.PROPERTY || form == Form.CONSTRUCTOR;
    }

    /// The parameters of the Java method: all but the one that is Java's `this`.
    public List<Parameter> javaParameters() {
        return hasReceiver() ? parameters.subList(1, parameters.size()) : parameters;
    }

    /// What it returns; of a generator, what `return` says.
    public Cell result() {
        return result;
    }

    /// What it yields.
    public Cell yielded() {
        return yielded;
    }

    public boolean isGenerator() {
        return generator;
    }

    /// Whether its body runs later, and stops in the middle: a generator, a coroutine.
    public boolean isSuspended() {
        return generator || isAsync();
    }

    public boolean isAsync() {
        return node instanceof Statement.FunctionDef definition && definition.async();
    }

    public List<Expression> decorators() {
        return node instanceof Statement.FunctionDef definition
                ? definition.decorators()
                : List.of();
    }

    /// Whether it is a function of a module's top level that nothing but calls by its name need: a
    /// plain static method.
    public boolean isStatic() {
        Scope parent = scope.parent();
        return parent != null
                && parent.kind() == Scope.Kind.MODULE
                && node instanceof Statement.FunctionDef;
    }

    /// Its value went where nothing is known of it: it may be called with anything.
    public void escape() {
        if (!escaped) {
            escaped = true;
            Lattice.escape(result.type());
            for (Parameter parameter : javaParameters()) {
                if (parameter.kind() != Parameter.Kind.REST
                        && parameter.kind() != Parameter.Kind.KEYWORDS) {
                    parameter.variable().cell().join(Type.ANY);
                }
            }
        }
    }

    public boolean hasEscaped() {
        return escaped;
    }

    /// Whether it is used as a value, not only called.
    public boolean isUsedAsValue() {
        return usedAsValue;
    }

    public void useAsValue() {
        usedAsValue = true;
    }

    @Override
    public String toString() {
        return name;
    }
}
