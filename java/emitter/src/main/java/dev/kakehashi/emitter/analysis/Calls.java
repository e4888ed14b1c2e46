package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Keyword;
import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Lattice;
import dev.kakehashi.emitter.type.Type;

import java.util.ArrayList;
import java.util.List;

/// Calls: what is called, and what it does to its arguments.
@SuppressWarnings({"BadInstanceof", "ReferenceEquality"})
final class Calls {
    private final Inference inference;
    private final LibraryCalls library;

    Calls(Inference inference) {
        this.inference = inference;
        this.library = new LibraryCalls(inference);
    }

    Type call(Expression.Call node, Flow flow) {
        Type callee = callee(node, flow);
        List<Type> arguments = new ArrayList<>();
        for (Expression argument : node.arguments()) {
            arguments.add(inference.expressions.of(argument, flow));
        }
        for (Keyword keyword : node.keywords()) {
            arguments.add(inference.expressions.of(keyword.value(), flow));
        }
        Type result = made(node, callee, arguments, flow);
        return result == null ? unknown(node, callee) : result;
    }

    /// The callee, if it is a name or an attribute, is not a use of its value.
    private Type callee(Expression.Call node, Flow flow) {
        Expression callee = node.function();
        if (callee instanceof Expression.Name name) {
            Variable variable = inference.program.variable(name);
            if (variable != null && variable.bindings() > 0) {
                return inference.record(name, inference.expressions.value(name, variable, flow));
            }
        }
        if (callee instanceof Expression.Attribute attribute) {
            return inference.record(attribute, inference.methods.callee(attribute, flow));
        }
        return inference.expressions.of(callee, flow);
    }

    private @org.jspecify.annotations.Nullable Type made(
            Expression.Call node, Type callee, List<Type> arguments, Flow flow) {
        if (callee == Type.NEVER) {
            return Type.NEVER;
        }
        Type own = inference.classes.call(node, callee, arguments, flow);
        if (own != null) {
            return own;
        }
        return switch (callee) {
            case Type.Function(FunctionSymbol function) -> program(node, function);
            case Type.LibraryMember(String module, String name) ->
                    library.function(node, module, name);
            default ->
                    node.function() instanceof Expression.Attribute attribute
                            ? library.method(node, attribute)
                            : null;
        };
    }

    private @org.jspecify.annotations.Nullable Type program(
            Expression.Call node, FunctionSymbol function) {
        List<CallPlan.Slot> slots =
                ArgumentBinding.bind(function.parameters(), node.arguments(), node.keywords());
        if (slots == null) {
            // Stars, or a mistake: bound at run time, where Python's own error is raised.
            function.useAsValue();
            function.escape();
            inference.plan(node, new CallPlan.Value());
            escape(node);
            return inference.functions.outcome(function);
        }
        flowInto(slots);
        if (isNamed(node.function(), function)) {
            inference.plan(node, new CallPlan.Direct(function, slots));
        } else {
            function.useAsValue();
            inference.useValue(node.function());
            inference.plan(node, new CallPlan.Value());
        }
        return inference.functions.outcome(function);
    }

    /// Whether the callee is the function's own name, that nothing else is ever bound to.
    private boolean isNamed(Expression callee, FunctionSymbol function) {
        if (!function.isStatic() || !function.decorators().isEmpty()) {
            return false;
        }
        if (callee instanceof Expression.Name name) {
            Variable variable = inference.program.variable(name);
            return variable != null && variable.function() == function && !inference.isUnsure(name);
        }
        return callee instanceof Expression.Attribute attribute
                && inference.type(attribute.value()) instanceof Type.Module(var module)
                && module.scope().variables().get(attribute.name()) instanceof Variable variable
                && variable.function() == function;
    }

    /// Lets the arguments into the parameters.
    void flowInto(List<CallPlan.Slot> slots) {
        for (CallPlan.Slot slot : slots) {
            switch (slot) {
                case CallPlan.Given(var parameter, Expression argument) ->
                        parameter.variable().cell().join(inference.type(argument));
                case CallPlan.Standard ignored -> {}
                case CallPlan.Rest(var parameter, List<Expression> rest) ->
                        rest.forEach(
                                argument ->
                                        inference.cell(parameter).join(inference.type(argument)));
                case CallPlan.Keywords(var parameter, List<Keyword> rest) ->
                        rest.forEach(
                                keyword ->
                                        inference
                                                .valueCell(parameter)
                                                .join(inference.type(keyword.value())));
            }
        }
    }

    private Type unknown(Expression.Call node, Type callee) {
        Lattice.escape(callee);
        escape(node);
        inference.plan(
                node,
                node.function() instanceof Expression.Attribute attribute
                                && !(inference.type(attribute.value()) instanceof Type.Module)
                                && !(inference.type(attribute.value())
                                        instanceof Type.LibraryModule)
                        ? new CallPlan.Named(attribute.value(), attribute.name())
                        : new CallPlan.Value());
        return Type.ANY;
    }

    /// The arguments go where nothing is known of them.
    void escape(Expression.Call node) {
        for (Expression argument : node.arguments()) {
            Lattice.escape(inference.type(argument));
        }
        for (Keyword keyword : node.keywords()) {
            Lattice.escape(inference.type(keyword.value()));
        }
    }
}
