package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.program.ModuleSymbol;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Type;

/// Attributes: of modules, of instances, and of what is not known.
@SuppressWarnings("BadInstanceof")
public final class AttributeWriter {
    private final Emission emission;

    AttributeWriter(Emission emission) {
        this.emission = emission;
    }

    Piece read(Expression.Attribute node) {
        emission.report.operation();
        return switch (emission.type(node.value())) {
            case Type.Module(ModuleSymbol module)
                    when module.scope().variables().get(node.name()) instanceof Variable variable ->
                    emission.imports.exported(variable);
            case Type.LibraryModule(String module) ->
                    emission.imports.member(module, node.name(), node);
            default -> readFrom(node, emission.expressions.typed(node.value()));
        };
    }

    Piece dynamic(Expression.Attribute node, Piece value) {
        emission.dynamic(node, "attribute " + node.name() + " of a value whose type is not known");
        return Piece.of(
                JavaTypes.OBJECT,
                "$T.get($L, $L)",
                RuntimeNames.ATTRIBUTES,
                value.code(),
                Literals.quote(node.name()));
    }

    /// The attribute of an owner that is written already.
    Piece readFrom(Expression.Attribute node, Piece owner) {
        if (emission.type(node.value()) instanceof Type.Module(ModuleSymbol module)
                && module.scope().variables().containsKey(node.name())) {
            return read(node);
        }
        Piece known = emission.instances.read(node, owner);
        return known != null ? known : dynamic(node, owner);
    }

    /// `owner.name = value`, whose owner is written already.
    void store(Expression.Attribute target, Piece owner, Piece value) {
        emission.report.operation();
        switch (emission.type(target.value())) {
            case Type.Module(ModuleSymbol module)
                    when module.scope().variables().get(target.name())
                            instanceof Variable variable ->
                    emission.variables.assign(variable, value);
            default -> {
                Piece field = emission.instances.target(target, owner);
                if (field == null) {
                    storeDynamic(target, owner, value);
                } else {
                    Piece held = Coercion.to(value, field.type());
                    emission.body()
                            .statement(
                                    "$L = $L",
                                    field.code(),
                                    field.type().equals(TypeName.LONG)
                                            ? Literals.plain(held)
                                            : held.code());
                }
            }
        }
    }

    void storeDynamic(Expression.Attribute target, Piece owner, Piece value) {
        emission.dynamic(
                target, "attribute " + target.name() + " of a value whose type is not known");
        emission.body()
                .statement(
                        "$T.set($L, $L, $L)",
                        RuntimeNames.ATTRIBUTES,
                        owner.code(),
                        Literals.quote(target.name()),
                        value.code());
    }

    void delete(Expression.Attribute target) {
        Piece owner = emission.expressions.typed(target.value());
        emission.body()
                .statement(
                        "$T.delete($L, $L)",
                        RuntimeNames.ATTRIBUTES,
                        owner.code(),
                        Literals.quote(target.name()));
    }
}
