package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.analysis.CallPlan;
import dev.kakehashi.emitter.analysis.Classes;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.program.ClassSymbol;
import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.program.FunctionSymbol.Form;
import dev.kakehashi.emitter.type.Cell;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Instances of Java classes of the program: how they are made, read, changed and called.
public final class InstanceWriter {
    private final Emission emission;

    InstanceWriter(Emission emission) {
        this.emission = emission;
    }

    /// Whether a class that is being written may have a field that hides one of the module.
    boolean hidesField(String name) {
        return emission.type != emission.moduleType
                && emission.inference.program().classes().stream()
                        .anyMatch(symbol -> symbol.isJava() && hasField(symbol, name));
    }

    private static boolean hasField(ClassSymbol symbol, String name) {
        return symbol.hasConstant(name)
                || symbol.fields().keySet().stream()
                        .anyMatch(field -> ClassNames.member(field).equals(name));
    }

    /// Whether a class that is being written may have a method that hides one of the module.
    boolean hidesMethod(String name) {
        return emission.type != emission.moduleType
                && (ClassNames.isInherited(name)
                        || emission.inference.program().classes().stream()
                                .flatMap(symbol -> symbol.methods().values().stream())
                                .anyMatch(
                                        method ->
                                                method.form() != Form.FUNCTION
                                                        && ClassNames.method(method.name())
                                                                .equals(name)));
    }

    /// Whether every instance has a Java method of this name, which hides what is imported.
    boolean isInherited(String name) {
        return emission.type != emission.moduleType && ClassNames.isInherited(name);
    }

    /// Whether an attribute is a Java field or a property.
    boolean isKnown(Expression.Attribute node) {
        ClassSymbol symbol = Classes.classOf(emission.type(node.value()));
        return symbol != null
                && (symbol.field(node.name()) != null || property(symbol, node.name()) != null);
    }

    /// Whether an attribute is a Java field.
    boolean isField(Expression.Attribute node) {
        return emission.type(node.value()) instanceof Type.Instance(ClassSymbol symbol)
                && symbol.isJava()
                && symbol.field(node.name()) != null;
    }

    private static @Nullable FunctionSymbol property(ClassSymbol symbol, String name) {
        FunctionSymbol member = symbol.member(name);
        return member != null && member.form() == Form.PROPERTY ? member : null;
    }

    /// The attribute of an owner that is written already; null if Java does not know it.
    @Nullable Piece read(Expression.Attribute node, Piece owner) {
        Piece constant = constant(node);
        if (constant != null) {
            return constant;
        }
        ClassSymbol symbol = Classes.classOf(emission.type(node.value()));
        if (symbol == null) {
            return null;
        }
        Cell field = symbol.field(node.name());
        if (field != null) {
            return field(node, owner, field);
        }
        FunctionSymbol property = property(symbol, node.name());
        return property == null
                ? null
                : Piece.of(
                        emission.methods.resultType(property),
                        "$L.$N()",
                        present(node.value(), node.name(), owner).receiver(),
                        ClassNames.method(property.name()));
    }

    /// An attribute of the class that never changes, where naming its owner does nothing else.
    private @Nullable Piece constant(Expression.Attribute node) {
        ClassSymbol holder =
                switch (emission.type(node.value())) {
                    case Type.Instance(ClassSymbol symbol) -> symbol;
                    case Type.ClassOf(ClassSymbol symbol) -> symbol;
                    default -> null;
                };
        ClassSymbol home = holder == null ? null : holder.constantHome(node.name());
        return home == null
                        || !(node.value() instanceof Expression.Name name)
                        || emission.inference.isUnsure(name)
                ? null
                : Piece.of(
                        JavaTypes.of(emission.type(node)),
                        "$T.$N",
                        ClassNames.of(home),
                        ClassNames.member(node.name()));
    }

    private Piece field(Expression.Attribute node, Piece owner, Cell field) {
        return Piece.of(
                JavaTypes.of(field.type()),
                "$L.$N",
                present(node.value(), node.name(), owner).receiver(),
                ClassNames.member(node.name()));
    }

    /// The Java field that is assigned; null if there is none.
    @Nullable Piece target(Expression.Attribute node, Piece owner) {
        ClassSymbol symbol = Classes.classOf(emission.type(node.value()));
        Cell field = symbol == null ? null : symbol.field(node.name());
        return field == null ? null : field(node, owner, field);
    }

    /// The owner of an attribute, with Python's error where it is None.
    private Piece present(Expression expression, String attribute, Piece owner) {
        TypeName wanted =
                ClassNames.of(
                        java.util.Objects.requireNonNull(
                                Classes.classOf(emission.type(expression))));
        Piece typed = Coercion.to(owner, wanted);
        return emission.type(expression) instanceof Type.Optional
                ? Piece.of(
                        wanted,
                        "$T.of($L, $L)",
                        RuntimeNames.PRESENT,
                        typed.code(),
                        Literals.quote(attribute))
                : typed;
    }

    Piece construct(CallPlan.Construct plan) {
        TypeName type = ClassNames.of(plan.type());
        return Piece.of(type, "new $T($L)", type, emission.calls.arguments(plan.slots()));
    }

    /// `super.method(…)`, or the call of the base's constructor.
    Piece parent(CallPlan.Parent plan) {
        FunctionSymbol function = plan.function();
        if (function == null) {
            return Literals.none();
        }
        CodeBlock arguments = emission.calls.arguments(plan.slots());
        return function.form() == Form.CONSTRUCTOR
                ? Piece.of(TypeName.VOID, "super($L)", arguments)
                : Piece.of(
                        emission.methods.resultType(function),
                        "super.$N($L)",
                        ClassNames.method(function.name()),
                        arguments);
    }

    Piece method(CallPlan.Method plan) {
        FunctionSymbol function = plan.function();
        TypeName result = emission.methods.resultType(function);
        String name = ClassNames.method(function.name());
        if (function.form() == Form.STATIC) {
            if (!(plan.receiver() instanceof Expression.Name)) {
                emission.expressions.discard(plan.receiver());
            }
            return Piece.of(
                    result,
                    "$T.$N($L)",
                    ClassNames.of(java.util.Objects.requireNonNull(function.owner())),
                    name,
                    emission.calls.arguments(plan.slots()));
        }
        List<Supplier<Piece>> writers = new ArrayList<>();
        writers.add(
                () ->
                        present(
                                plan.receiver(),
                                function.name(),
                                emission.expressions.typed(plan.receiver())));
        List<Piece> parts = emission.calls.pieces(writers, plan.slots());
        return Piece.of(
                result,
                "$L.$N($L)",
                parts.getFirst().receiver(),
                name,
                emission.calls.arguments(plan.slots(), parts.subList(1, parts.size())));
    }
}
