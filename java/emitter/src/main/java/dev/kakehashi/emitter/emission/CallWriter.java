package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.analysis.CallPlan;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Keyword;
import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.program.Parameter;
import dev.kakehashi.emitter.type.Type;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Calls: of functions of the program, of the runtime, and of values.
@SuppressWarnings("ReferenceEquality")
public final class CallWriter {
    private final Emission emission;

    CallWriter(Emission emission) {
        this.emission = emission;
    }

    Piece call(Expression.Call node) {
        emission.report.operation();
        if (emission.inference.plan(node) instanceof CallPlan.Parent plan) {
            return emission.instances.parent(plan);
        }
        if (emission.folds.isFold(node)) {
            return emission.folds.write(node);
        }
        if (emission.classes.isSuper(node)) {
            return emission.classes.parent(node);
        }
        return switch (emission.inference.plan(node)) {
            case CallPlan.Direct(FunctionSymbol function, List<CallPlan.Slot> slots) ->
                    direct(function, slots);
            case CallPlan.Library plan -> emission.library.call(node, plan);
            case CallPlan.Named(Expression receiver, String name) -> named(node, receiver, name);
            case CallPlan.Construct plan -> emission.instances.construct(plan);
            case CallPlan.Method plan -> emission.instances.method(plan);
            case CallPlan.Parent plan -> emission.instances.parent(plan);
            case CallPlan.Value ignored -> value(node);
            case null -> value(node);
        };
    }

    private Piece direct(FunctionSymbol function, List<CallPlan.Slot> slots) {
        CodeBlock method = emission.methods.reference(function);
        TypeName result = emission.methods.resultType(function);
        return Piece.of(result, "$L($L)", method, arguments(slots));
    }

    /// The arguments for a Java method of the program, in the order of its parameters, evaluated in
    /// the order of the call.
    CodeBlock arguments(List<CallPlan.Slot> slots) {
        return arguments(slots, pieces(List.of(), slots));
    }

    /// What is evaluated before the arguments, and the arguments.
    List<Piece> pieces(List<Supplier<Piece>> before, List<CallPlan.Slot> slots) {
        List<Supplier<Piece>> writers = new ArrayList<>(before);
        for (CallPlan.Slot slot : slots) {
            writers.add(() -> argument(slot));
        }
        return emission.inOrder(writers);
    }

    /// Arguments that are written already.
    CodeBlock arguments(List<CallPlan.Slot> slots, List<Piece> pieces) {
        List<CodeBlock> all = new ArrayList<>();
        for (int index = 0; index < pieces.size(); index++) {
            boolean primitive =
                    JavaTypes.of(slots.get(index).parameter().variable().cell().type())
                            .isPrimitive();
            all.add(primitive ? Literals.plain(pieces.get(index)) : pieces.get(index).code());
        }
        return ExpressionWriter.join(all);
    }

    private Piece argument(CallPlan.Slot slot) {
        Parameter parameter = slot.parameter();
        TypeName type = JavaTypes.of(parameter.variable().cell().type());
        return switch (slot) {
            case CallPlan.Given given -> emission.expressions.as(given.argument(), type);
            case CallPlan.Standard ignored -> Coercion.to(emission.defaults.value(parameter), type);
            case CallPlan.Rest rest ->
                    rest.arguments().isEmpty()
                            ? Piece.constant(RuntimeNames.TUPLE, "$T.EMPTY", RuntimeNames.TUPLE)
                            : Piece.of(
                                    RuntimeNames.TUPLE,
                                    "$T.of($L)",
                                    RuntimeNames.TUPLE,
                                    ContainerWriter.arguments(
                                            emission.inOrder(
                                                    rest.arguments(),
                                                    emission.expressions::typed)));
            case CallPlan.Keywords rest -> keywords(rest.arguments(), type);
        };
    }

    private Piece keywords(List<Keyword> keywords, TypeName type) {
        List<TypeName> arguments = JavaTypes.arguments(type);
        TypeName key = arguments.isEmpty() ? RuntimeNames.STRING : arguments.getFirst();
        TypeName value = arguments.isEmpty() ? JavaTypes.OBJECT : arguments.getLast();
        if (keywords.isEmpty()) {
            return Piece.of(type, "new $T<>()", RuntimeNames.DICT);
        }
        List<Supplier<Piece>> writers = new ArrayList<>();
        for (Keyword keyword : keywords) {
            writers.add(() -> Literals.string(String.valueOf(keyword.name())));
            writers.add(() -> emission.expressions.as(keyword.value(), value));
        }
        return Piece.of(
                type,
                "$T.<$T, $T>of($L)",
                RuntimeNames.DICT,
                key,
                value,
                ContainerWriter.arguments(emission.inOrder(writers)));
    }

    /// A value is called.
    private Piece value(Expression.Call node) {
        Type callee = emission.type(node.function());
        if (callee == Type.ANY) {
            emission.dynamic(node, "call of a value whose type is not known");
        }
        if (isPlain(node)) {
            List<Supplier<Piece>> writers = new ArrayList<>();
            writers.add(() -> emission.expressions.typed(node.function()));
            node.arguments()
                    .forEach(argument -> writers.add(() -> emission.expressions.typed(argument)));
            List<Piece> parts = emission.inOrder(writers);
            Piece function = parts.getFirst();
            CodeBlock arguments = varargs(parts.subList(1, parts.size()));
            return function.type().equals(RuntimeNames.CALLABLE)
                    ? Piece.of(JavaTypes.OBJECT, "$L.call($L)", function.receiver(), arguments)
                    : Piece.of(
                            JavaTypes.OBJECT,
                            parts.size() == 1 ? "$T.call($L)" : "$T.call($L, $L)",
                            parts.size() == 1
                                    ? new Object[] {RuntimeNames.OPERATOR, function.code()}
                                    : new Object[] {
                                        RuntimeNames.OPERATOR, function.code(), arguments
                                    });
        }
        Piece function = emission.expressions.typed(node.function());
        return collected(node, emission.hoist(function, function.type(), "function"), null);
    }

    /// Varargs of objects: nulls and arrays in them stay single arguments.
    static CodeBlock varargs(List<Piece> arguments) {
        List<CodeBlock> all = new ArrayList<>();
        for (Piece argument : arguments) {
            boolean doubtful =
                    argument.code().toString().equals("null")
                            || argument.type().equals(RuntimeNames.DICT);
            all.add(
                    doubtful
                            ? CodeBlock.of("($T) $L", JavaTypes.OBJECT, argument.code())
                            : argument.code());
        }
        return ExpressionWriter.join(all);
    }

    private static boolean isPlain(Expression.Call node) {
        return node.keywords().isEmpty() && !ContainerWriter.hasStar(node.arguments());
    }

    /// A method found by name when the program runs.
    Piece named(Expression.Call node, Expression receiver, String name) {
        if (emission.type(receiver) == Type.ANY) {
            emission.dynamic(node, "method " + name + " of a value whose type is not known");
        }
        if (isPlain(node)) {
            List<Supplier<Piece>> writers = new ArrayList<>();
            writers.add(() -> emission.expressions.typed(receiver));
            node.arguments()
                    .forEach(argument -> writers.add(() -> emission.expressions.typed(argument)));
            List<Piece> parts = emission.inOrder(writers);
            CodeBlock arguments = varargs(parts.subList(1, parts.size()));
            return Piece.of(
                    JavaTypes.OBJECT,
                    parts.size() == 1 ? "$T.call($L, $L)" : "$T.call($L, $L, $L)",
                    parts.size() == 1
                            ? new Object[] {
                                RuntimeNames.ATTRIBUTES,
                                parts.getFirst().code(),
                                Literals.quote(name)
                            }
                            : new Object[] {
                                RuntimeNames.ATTRIBUTES,
                                parts.getFirst().code(),
                                Literals.quote(name),
                                arguments
                            });
        }
        Piece owner = emission.expressions.typed(receiver);
        return collected(node, emission.hoist(owner, owner.type(), "target"), name);
    }

    /// A call whose arguments are put together one by one: stars, keywords.
    private Piece collected(
            Expression.Call node, Piece target, @org.jspecify.annotations.Nullable String method) {
        CodeBlock.Builder chain = CodeBlock.builder().add("new $T()", RuntimeNames.ARGUMENTS);
        List<Supplier<Piece>> writers = new ArrayList<>();
        List<String> steps = new ArrayList<>();
        for (Expression argument : node.arguments()) {
            boolean star = argument instanceof Expression.Starred;
            steps.add(star ? ".addAll(" : ".add(");
            writers.add(
                    () ->
                            emission.expressions.typed(
                                    argument instanceof Expression.Starred starred
                                            ? starred.value()
                                            : argument));
        }
        for (Keyword keyword : node.keywords()) {
            steps.add(
                    keyword.name() == null
                            ? ".nameAll("
                            : ".name(" + Literals.quote(keyword.name()) + ", ");
            writers.add(() -> emission.expressions.typed(keyword.value()));
        }
        List<Piece> parts = emission.inOrder(writers);
        for (int index = 0; index < parts.size(); index++) {
            chain.add("$L$L)", steps.get(index), parts.get(index).code());
        }
        return method == null
                ? Piece.of(JavaTypes.OBJECT, "$L.call($L)", chain.build(), target.code())
                : Piece.of(
                        JavaTypes.OBJECT,
                        "$L.call($L, $L)",
                        chain.build(),
                        target.code(),
                        Literals.quote(method));
    }
}
