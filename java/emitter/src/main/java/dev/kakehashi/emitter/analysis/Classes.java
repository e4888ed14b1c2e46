package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.BinaryOperator;
import dev.kakehashi.emitter.ast.ComparisonOperator;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.ast.UnaryOperator;
import dev.kakehashi.emitter.program.ClassSymbol;
import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.program.Parameter;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Type;
import dev.kakehashi.runtime.error.PyException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// Classes of the program and what their instances do.
final class Classes {
    private final Inference inference;

    Classes(Inference inference) {
        this.inference = inference;
    }

    void define(Statement.ClassDef node, Flow flow) {
        ClassSymbol symbol = inference.program.classSymbol(node);
        node.decorators().forEach(decorator -> inference.expressions.of(decorator, flow));
        node.bases().forEach(base -> inference.expressions.of(base, flow));
        node.keywords().forEach(keyword -> inference.expressions.lost(keyword.value(), flow));
        var outer = inference.classScope;
        inference.classScope = symbol.scope();
        inference.statements.all(node.body(), flow);
        inference.classScope = outer;
        Variable variable = Objects.requireNonNull(symbol.scope().parent()).resolve(node.name());
        inference.statements.bind(Objects.requireNonNull(variable), Type.ANY, flow);
    }

    /// Whether decorators only say what kind of method it is.
    boolean isMethodMark(FunctionSymbol function) {
        return false;
    }

    /// Lets the instance into the first parameter of a method.
    void receiver(FunctionSymbol function) {
        if (function.owner() != null) {
            function.escape();
            for (Parameter parameter : function.parameters()) {
                parameter.variable().cell().join(Type.ANY);
            }
        }
    }

    /// What an operator of the program's own classes gives; null if neither side has one.
    @Nullable Type operator(BinaryOperator operator, Type left, Type right) {
        return null;
    }

    Type unary(UnaryOperator operator, Type.Instance operand) {
        return Type.ANY;
    }

    @Nullable Type comparison(ComparisonOperator operator, Type left, Type right) {
        return null;
    }

    /// Items go through `__getitem__` or `__setitem__`.
    void items(Type.Instance instance, String method, Type... arguments) {}

    Type itemType(Type.Instance instance) {
        return Type.ANY;
    }

    Type iterated(Type.Instance instance) {
        return Type.ANY;
    }

    /// What `as` is bound to in a `with`.
    Type entered(Type manager) {
        return manager instanceof Type.Native ? manager : Type.ANY;
    }

    /// What an `except` of this class, or of these classes, binds.
    Type caught(Type classes) {
        if (classes instanceof Type.LibraryMember(String module, String name)) {
            Class<?> java = inference.library.typeOf(module, name);
            if (java != null && PyException.class.isAssignableFrom(java)) {
                return new Type.Native(java, List.of());
            }
        }
        return Type.ANY;
    }

    /// The type of an attribute of an instance or a class.
    Type attribute(Type owner, String name) {
        return Type.ANY;
    }

    /// A value goes into an attribute.
    void store(Type owner, String name, Type value) {
        dev.kakehashi.emitter.type.Lattice.escape(value);
    }

    /// A call of a class, or of a method of an instance; null if it is not known to be one.
    @Nullable Type call(Expression.Call node, Type callee, List<Type> arguments, Flow flow) {
        return null;
    }
}
