package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Interval;
import dev.kakehashi.emitter.type.Lattice;
import dev.kakehashi.emitter.type.Type;
import dev.kakehashi.python.value.Complex;
import dev.kakehashi.python.value.PyBytes;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;

/// Expressions: which family looks at which. Every expression's type is recorded.
final class Expressions {
    private final Inference inference;

    Expressions(Inference inference) {
        this.inference = inference;
    }

    Type of(@Nullable Expression expression, Flow flow) {
        return expression == null
                ? Type.NONE
                : inference.record(expression, infer(expression, flow));
    }

    /// An expression whose value goes where nothing is known of it.
    Type lost(@Nullable Expression expression, Flow flow) {
        Type type = of(expression, flow);
        Lattice.escape(type);
        return type;
    }

    private Type infer(Expression expression, Flow flow) {
        return switch (expression) {
            case Expression.Constant constant -> constant(constant.value());
            case Expression.Name name -> name(name, flow);
            case Expression.BoolOp node -> inference.conditions.shortCircuit(node, flow);
            case Expression.NamedExpr node -> {
                Type type = of(node.value(), flow);
                inference.targets.bind(node.target(), type, flow);
                yield type;
            }
            case Expression.BinOp node -> inference.operations.binary(node, flow);
            case Expression.UnaryOp node -> inference.operations.unary(node, flow);
            case Expression.Lambda node -> inference.functions.lambda(node, flow);
            case Expression.IfExp node -> inference.conditions.choice(node, flow);
            case Expression.DictLiteral node -> inference.containers.dict(node, flow);
            case Expression.SetLiteral node -> inference.containers.set(node, flow);
            case Expression.ListLiteral node -> inference.containers.list(node, flow);
            case Expression.TupleLiteral node -> inference.containers.tuple(node, flow);
            case Expression.ListComp node -> inference.comprehensions.list(node, flow);
            case Expression.SetComp node -> inference.comprehensions.set(node, flow);
            case Expression.DictComp node -> inference.comprehensions.dict(node, flow);
            case Expression.GeneratorExp node -> inference.comprehensions.generator(node, flow);
            case Expression.Await node -> {
                lost(node.value(), flow);
                yield Type.ANY;
            }
            case Expression.Yield node -> inference.functions.yielded(node, flow);
            case Expression.YieldFrom node -> inference.functions.yieldedFrom(node, flow);
            case Expression.Compare node -> inference.operations.comparison(node, flow);
            case Expression.Call node -> inference.calls.call(node, flow);
            case Expression.FormattedValue node -> {
                of(node.value(), flow);
                of(node.format(), flow);
                yield Type.STR;
            }
            case Expression.JoinedStr node -> {
                node.values().forEach(part -> of(part, flow));
                yield Type.STR;
            }
            case Expression.Attribute node -> inference.methods.attribute(node, flow);
            case Expression.Subscript node -> inference.containers.item(node, flow);
            case Expression.Starred node -> of(node.value(), flow);
            case Expression.Slice node -> {
                of(node.lower(), flow);
                of(node.upper(), flow);
                of(node.step(), flow);
                yield Type.ANY;
            }
        };
    }

    static Type constant(@Nullable Object value) {
        return switch (value) {
            case null -> Type.NONE;
            case Boolean ignored -> Type.BOOL;
            case Long number -> new Type.Int(Interval.of(number, number));
            case BigInteger number -> new Type.Int(Interval.of(number));
            case Double ignored -> Type.FLOAT;
            case String ignored -> Type.STR;
            case Complex ignored -> Type.COMPLEX;
            case PyBytes ignored -> Type.BYTES;
            default -> Type.ANY;
        };
    }

    private Type name(Expression.Name name, Flow flow) {
        Variable variable = inference.program.variable(name);
        if (variable == null || variable.bindings() == 0) {
            return inference.imports.builtin(name);
        }
        if (variable.function() != null && variable.function().decorators().isEmpty()) {
            variable.function().useAsValue();
        }
        inference.useValue(variable);
        return value(name, variable, flow);
    }

    /// The type of a variable where it stands, without its being used as a value.
    Type value(Expression.Name name, Variable variable, Flow flow) {
        if (inference.isLocal(variable)) {
            if (flow.bound(variable) != Flow.Bound.YES) {
                inference.doubt(name, variable);
            }
            Type known = flow.type(variable);
            if (known != null) {
                return known;
            }
        } else if (variable.isDeleted()) {
            inference.doubt(name, variable);
        }
        return variable.cell().type();
    }
}
