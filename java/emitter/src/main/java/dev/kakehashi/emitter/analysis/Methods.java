package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Lattice;
import dev.kakehashi.emitter.type.Type;

/// Attributes, and the methods that are called through them.
final class Methods {
    private final Inference inference;

    Methods(Inference inference) {
        this.inference = inference;
    }

    Type attribute(Expression.Attribute node, Flow flow) {
        Type owner = owner(node, flow);
        if (owner instanceof Type.Module(var module)) {
            return inference.imports.exported(module, node.name());
        }
        return attributeType(node);
    }

    /// The attribute as what is called: a function of a module is not used as a value then.
    Type callee(Expression.Attribute node, Flow flow) {
        Type owner = owner(node, flow);
        if (owner instanceof Type.Module(var module)) {
            Variable variable = module.scope().variables().get(node.name());
            return variable == null ? Type.ANY : variable.cell().type();
        }
        return owner == Type.ANY || owner instanceof Type.ClassOf || Classes.mayBeInstance(owner)
                ? inference.classes.callee(owner, node.name())
                : attributeType(node);
    }

    /// The owner of an attribute. The name of a module is not used as a value by it.
    private Type owner(Expression.Attribute node, Flow flow) {
        if (node.value() instanceof Expression.Name name) {
            Variable variable = inference.program.variable(name);
            if (variable != null && variable.bindings() > 0) {
                Type type = inference.expressions.value(name, variable, flow);
                if (type instanceof Type.Module || type instanceof Type.LibraryModule) {
                    return inference.record(name, type);
                }
            }
        }
        return inference.expressions.of(node.value(), flow);
    }

    /// The type of `value.name`, whose value is inferred already.
    Type attributeType(Expression.Attribute node) {
        return switch (inference.type(node.value())) {
            case Type.Simple simple when simple == Type.NEVER || isNone(simple, node.name()) ->
                    Type.NEVER;
            case Type.Module(var module) -> {
                Variable variable = module.scope().variables().get(node.name());
                yield variable == null ? Type.ANY : variable.cell().type();
            }
            case Type.LibraryModule(String module) -> inference.imports.member(module, node.name());
            case Type.Simple simple when simple == Type.COMPLEX && isPart(node.name()) ->
                    Type.FLOAT;
            case Type.Instance instance -> inference.classes.attribute(instance, node.name());
            case Type.Optional(Type.Instance instance) ->
                    inference.classes.attribute(instance, node.name());
            case Type.ClassOf type -> inference.classes.attribute(type, node.name());
            default -> {
                inference.classes.readByName(node.name());
                yield Type.ANY;
            }
        };
    }

    /// None has no attributes but special ones: there is nothing to read.
    private static boolean isNone(Type owner, String name) {
        return owner == Type.NONE && !name.startsWith("__");
    }

    private static boolean isPart(String name) {
        return name.equals("real") || name.equals("imag");
    }

    /// A value of this type goes into `target.value.name`.
    void store(Expression.Attribute target, Type type) {
        inference.record(target, type);
        Type owner = inference.type(target.value());
        if (owner instanceof Type.Module(var module)) {
            module.scope().declare(target.name()).cell().join(type);
            return;
        }
        inference.classes.store(owner, target.name(), type);
    }

    void delete(Expression.Attribute target) {
        Lattice.escape(inference.type(target.value()));
    }
}
