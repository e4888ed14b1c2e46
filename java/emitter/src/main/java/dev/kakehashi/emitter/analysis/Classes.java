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
import dev.kakehashi.emitter.type.Cell;
import dev.kakehashi.emitter.type.Type;
import dev.kakehashi.runtime.error.PyException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// Classes of the program and what their instances do.
public final class Classes {
    private final Inference inference;
    private final NamedAttributes named;

    Classes(Inference inference) {
        this.inference = inference;
        this.named = new NamedAttributes(inference);
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
        inference.statements.bind(
                Objects.requireNonNull(variable),
                symbol.isJava() ? new Type.ClassOf(symbol) : Type.ANY,
                flow);
    }

    /// Whether decorators only say what kind of method it is.
    boolean isMethodMark(FunctionSymbol function) {
        return false;
    }

    /// Lets the instance into the first parameter of a method.
    void receiver(FunctionSymbol function) {
        ClassSymbol owner = function.owner();
        if (owner == null) {
            return;
        }
        if (function.hasReceiver()) {
            function.parameters().getFirst().variable().cell().join(new Type.Instance(owner));
            if (isSpecial(function.name())) {
                // The runtime calls it, with anything.
                function.escape();
            }
        } else if (function.form() == FunctionSymbol.Form.FUNCTION) {
            function.escape();
            for (Parameter parameter : function.parameters()) {
                parameter.variable().cell().join(Type.ANY);
            }
        }
    }

    private static boolean isSpecial(String name) {
        return name.startsWith("__") && name.endsWith("__") && !name.equals("__init__");
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

    /// The class of a value, or of a value that may be None; null if it has no Java class.
    public static @Nullable ClassSymbol classOf(Type type) {
        return switch (type) {
            case Type.Instance(ClassSymbol symbol) when symbol.isJava() -> symbol;
            case Type.Optional(Type.Instance(ClassSymbol symbol)) when symbol.isJava() -> symbol;
            default -> null;
        };
    }

    /// The type of an attribute of an instance or a class.
    Type attribute(Type owner, String name) {
        ClassSymbol symbol = classOf(owner);
        Cell field = symbol == null ? null : symbol.field(name);
        if (field != null) {
            return field.type();
        }
        FunctionSymbol member = symbol == null ? null : symbol.member(name);
        if (member != null && member.form() == FunctionSymbol.Form.PROPERTY) {
            return inference.functions.outcome(member);
        }
        ClassSymbol holder = owner instanceof Type.ClassOf(ClassSymbol type) ? type : symbol;
        ClassSymbol home = holder == null ? null : holder.constantHome(name);
        if (home != null) {
            return Objects.requireNonNull(home.scope().variables().get(name)).cell().type();
        }
        named.read(name);
        return Type.ANY;
    }

    /// The same where it is called: a method is not used as a value then.
    Type callee(Type owner, String name) {
        if (owner instanceof Type.ClassOf) {
            return Type.ANY;
        }
        ClassSymbol symbol = classOf(owner);
        FunctionSymbol member = symbol == null ? null : symbol.member(name);
        return member != null && member.form() != FunctionSymbol.Form.PROPERTY
                ? Type.ANY
                : called(owner, symbol, name);
    }

    private Type called(Type owner, @Nullable ClassSymbol symbol, String name) {
        return symbol != null && (symbol.field(name) != null || symbol.member(name) != null)
                ? attribute(owner, name)
                : Type.ANY;
    }

    /// A value goes into an attribute.
    void store(Type owner, String name, Type value) {
        ClassSymbol symbol = classOf(owner);
        Cell field = symbol == null ? null : symbol.field(name);
        if (field != null) {
            field.join(value);
            return;
        }
        dev.kakehashi.emitter.type.Lattice.escape(value);
        if (owner == Type.ANY || owner instanceof Type.Optional || symbol != null) {
            named.store(name, value);
        }
    }

    /// A call of a class, or of a method of an instance; null if it is not known to be one.
    @Nullable Type call(Expression.Call node, Type callee, List<Type> arguments, Flow flow) {
        if (callee instanceof Type.ClassOf(ClassSymbol symbol)) {
            return construct(node, symbol);
        }
        if (!(node.function() instanceof Expression.Attribute attribute)) {
            return null;
        }
        if (ClassShapes.isSuper(attribute.value())) {
            return parent(node, attribute.name());
        }
        Type owner = inference.type(attribute.value());
        ClassSymbol symbol =
                owner instanceof Type.ClassOf(ClassSymbol type) ? type : classOf(owner);
        FunctionSymbol member = symbol == null ? null : symbol.member(attribute.name());
        if (member != null && isMethodOf(member, owner)) {
            List<CallPlan.Slot> slots = bound(member, node);
            if (slots != null) {
                inference.calls.flowInto(slots);
                inference.plan(node, new CallPlan.Method(attribute.value(), member, slots));
                return inference.functions.outcome(member);
            }
        }
        if (member != null) {
            member.useAsValue();
            member.escape();
        } else if (mayBeInstance(owner)) {
            named.call(attribute.name(), node);
        }
        return null;
    }

    private static boolean isMethodOf(FunctionSymbol member, Type owner) {
        return member.form() == FunctionSymbol.Form.STATIC && !(owner instanceof Type.Optional)
                || member.form() == FunctionSymbol.Form.METHOD && !(owner instanceof Type.ClassOf);
    }

    private static @Nullable List<CallPlan.Slot> bound(
            FunctionSymbol member, Expression.Call node) {
        return ArgumentBinding.bind(member.javaParameters(), node.arguments(), node.keywords());
    }

    /// Whether a value of this type may be an instance of a class of the program.
    static boolean mayBeInstance(Type type) {
        return type == Type.ANY
                || type instanceof Type.Instance
                || type instanceof Type.Optional(Type.Instance ignored);
    }

    private Type construct(Expression.Call node, ClassSymbol symbol) {
        Type instance = new Type.Instance(symbol);
        FunctionSymbol constructor = symbol.constructor();
        List<CallPlan.Slot> slots =
                ArgumentBinding.bind(
                        constructor == null ? List.of() : constructor.javaParameters(),
                        node.arguments(),
                        node.keywords());
        if (slots == null || symbol.isAbstract() || isUnsure(node.function())) {
            if (constructor != null) {
                constructor.escape();
            }
            inference.calls.escape(node);
            inference.useValue(node.function());
            inference.plan(node, new CallPlan.Value());
            return instance;
        }
        inference.calls.flowInto(slots);
        inference.plan(node, new CallPlan.Construct(symbol, constructor, slots));
        return instance;
    }

    /// Whether the class statement may not have run yet.
    private boolean isUnsure(Expression callee) {
        return callee instanceof Expression.Name && inference.isUnsure(callee);
    }

    /// `super().method(…)`
    private @Nullable Type parent(Expression.Call node, String name) {
        FunctionSymbol current = inference.current;
        ClassSymbol base =
                current != null && current.hasReceiver() && current.owner() != null
                        ? current.owner().base()
                        : null;
        if (name.equals("__init__") && current != null && current.hasReceiver()) {
            FunctionSymbol constructor = base == null ? null : base.constructor();
            List<CallPlan.Slot> slots = constructor == null ? List.of() : bound(constructor, node);
            if (slots != null) {
                inference.calls.flowInto(slots);
                inference.plan(node, new CallPlan.Parent(constructor, slots));
            }
            return Type.NONE;
        }
        FunctionSymbol member = base == null ? null : base.member(name);
        if (member == null || member.form() != FunctionSymbol.Form.METHOD) {
            named.call(name, node);
            return null;
        }
        List<CallPlan.Slot> slots = bound(member, node);
        if (slots == null) {
            member.escape();
            return null;
        }
        inference.calls.flowInto(slots);
        inference.plan(node, new CallPlan.Parent(member, slots));
        return inference.functions.outcome(member);
    }

    /// What the program does to attributes by text.
    void reflected() {
        named.reflected();
    }

    /// An attribute of a value of unknown type is read.
    void readByName(String name) {
        named.read(name);
    }
}
