package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.program.Parameter;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Lattice;
import dev.kakehashi.emitter.type.Type;

import java.util.List;
import java.util.Objects;

/// Definitions of functions and lambdas, their bodies, what they return.
@SuppressWarnings("ReferenceEquality")
final class Functions {
    private final Inference inference;

    Functions(Inference inference) {
        this.inference = inference;
    }

    void define(Statement.FunctionDef node, Flow flow) {
        FunctionSymbol function = inference.program.function(node);
        Variable variable = Objects.requireNonNull(function.scope().parent()).resolve(node.name());
        defaults(function, flow);
        if (variable == null) {
            throw new IllegalStateException("The function " + node.name() + " has no variable.");
        }
        inference.statements.bind(variable, decorated(function, flow), flow);
    }

    private Type decorated(FunctionSymbol function, Flow flow) {
        List<Expression> decorators = function.decorators();
        if (decorators.isEmpty()) {
            return new Type.Function(function);
        }
        if (function.form() != FunctionSymbol.Form.FUNCTION) {
            // They only say what kind of method it is.
            return Type.ANY;
        }
        decorators.forEach(decorator -> inference.expressions.of(decorator, flow));
        if (!inference.classes.isMethodMark(function)) {
            function.useAsValue();
            function.escape();
        }
        return Type.ANY;
    }

    Type lambda(Expression.Lambda node, Flow flow) {
        FunctionSymbol function = inference.program.function(node);
        defaults(function, flow);
        function.useAsValue();
        return new Type.Function(function);
    }

    /// Defaults are evaluated once, where the function is defined.
    private void defaults(FunctionSymbol function, Flow flow) {
        for (Parameter parameter : function.parameters()) {
            if (parameter.standard() != null) {
                parameter
                        .variable()
                        .cell()
                        .join(inference.expressions.of(parameter.standard(), flow));
            }
            if (parameter.kind() == Parameter.Kind.KEYWORDS) {
                inference.valueCell(parameter);
            }
        }
    }

    void body(FunctionSymbol function) {
        inference.current = function;
        Flow flow = new Flow();
        inference.classes.receiver(function);
        for (Parameter parameter : function.parameters()) {
            Variable variable = parameter.variable();
            switch (parameter.kind()) {
                case REST ->
                        variable.cell().join(new Type.TupleEach(inference.cell(parameter).type()));
                case KEYWORDS -> {
                    inference.cell(parameter).join(Type.STR);
                    variable.cell()
                            .join(
                                    new Type.DictOf(
                                            inference.cell(parameter),
                                            inference.valueCell(parameter)));
                }
                default -> {}
            }
            if (function.hasEscaped()) {
                if (parameter.kind() == Parameter.Kind.REST) {
                    inference.cell(parameter).join(Type.ANY);
                } else if (parameter.kind() == Parameter.Kind.KEYWORDS) {
                    inference.valueCell(parameter).join(Type.ANY);
                }
            }
            flow.bind(variable, null);
        }
        switch (function.node()) {
            case Statement.FunctionDef definition -> {
                inference.statements.all(definition.body(), flow);
                if (flow.isReachable() && !function.isDeclared()) {
                    inference.open(function);
                    returned(function, Type.NONE);
                }
            }
            case Expression.Lambda lambda -> {
                Type type = inference.expressions.of(lambda.body(), flow);
                returned(function, inference.tallies.returned(function, lambda.body(), type));
            }
            default -> throw new IllegalStateException("Neither a def nor a lambda.");
        }
    }

    private void returned(FunctionSymbol function, Type type) {
        function.result().join(type);
        if (function.hasEscaped()) {
            Lattice.escape(type);
        }
    }

    void result(Statement.Return node, Flow flow) {
        Type type = inference.expressions.of(node.value(), flow);
        FunctionSymbol function = inference.current;
        if (function != null) {
            returned(function, inference.tallies.returned(function, node.value(), type));
        }
        flow.end();
    }

    Type yielded(Expression.Yield node, Flow flow) {
        Type type = inference.expressions.of(node.value(), flow);
        if (inference.current != null) {
            inference.current.yielded().join(type);
        }
        return Type.ANY;
    }

    Type yieldedFrom(Expression.YieldFrom node, Flow flow) {
        Type type = inference.expressions.of(node.value(), flow);
        if (inference.current != null) {
            inference.current.yielded().join(inference.loops.items(type));
        }
        return Type.ANY;
    }

    /// What calling the function gives.
    Type outcome(FunctionSymbol function) {
        if (function.isAsync()) {
            Lattice.escape(function.result().type());
            return Type.ANY;
        }
        return function.isGenerator()
                ? new Type.IteratorOf(function.yielded().type())
                : function.result().type();
    }

    /// Functions that nobody calls may be called by Java: what their annotations say is a hint, all
    /// else is Any.
    void seedUncalled() {
        for (FunctionSymbol function : inference.program.functions()) {
            for (Parameter parameter : function.parameters()) {
                if (parameter.variable().cell().type() == Type.NEVER
                        && Inference.takesOne(parameter)) {
                    Type hint = Annotations.hint(inference, parameter.annotation());
                    parameter.variable().cell().join(hint);
                }
                if (parameter.kind() == Parameter.Kind.REST
                        && inference.cell(parameter).type() == Type.NEVER) {
                    inference.cell(parameter).join(Type.ANY);
                }
                if (parameter.kind() == Parameter.Kind.KEYWORDS
                        && inference.valueCell(parameter).type() == Type.NEVER) {
                    inference.valueCell(parameter).join(Type.ANY);
                }
            }
        }
    }
}
