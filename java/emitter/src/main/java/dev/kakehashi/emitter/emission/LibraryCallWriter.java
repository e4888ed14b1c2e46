package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;

import dev.kakehashi.emitter.analysis.CallPlan;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.library.BoundCall;
import dev.kakehashi.emitter.library.Defaults;
import dev.kakehashi.emitter.library.LibraryFunction;
import dev.kakehashi.emitter.library.Passed;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// Calls of the runtime: builtins, library functions, methods of built-in types.
public final class LibraryCallWriter {
    private final Emission emission;

    LibraryCallWriter(Emission emission) {
        this.emission = emission;
    }

    Piece call(Expression.Call node, CallPlan.Library plan) {
        LibraryFunction function = plan.call().function();
        Expression receiver = plan.receiver();
        if (isExtremeOfLongs(plan)) {
            List<Piece> both = emission.inOrder(plan.arguments(), emission.expressions::typed);
            return Piece.of(
                    TypeName.LONG,
                    "$T.$N($L, $L)",
                    Math.class,
                    function.signature().name(),
                    Literals.plain(both.get(0)),
                    both.get(1).code());
        }
        List<Supplier<Piece>> writers = new ArrayList<>();
        Map<Integer, Integer> places = new HashMap<>();
        if (receiver != null) {
            places.put(-1, writers.size());
            writers.add(() -> emission.expressions.typed(receiver));
        }
        for (int index = 0; index < plan.arguments().size(); index++) {
            Expression argument = plan.arguments().get(index);
            places.put(index, writers.size());
            Class<?> java = javaOf(plan.call(), index);
            writers.add(() -> argument(argument, java));
        }
        List<Piece> written = emission.inOrder(writers);
        Map<Integer, Piece> pieces = new HashMap<>();
        places.forEach((index, place) -> pieces.put(index, written.get(place)));
        CodeBlock arguments = arguments(plan.call(), pieces);
        TypeName result = returned(function, receiver);
        if (function.isInstanceMethod()) {
            Piece owner = Objects.requireNonNull(pieces.get(-1));
            if (receiver != null && isNarrow(plan.call(), receiver, pieces)) {
                return widened(function, owner, arguments);
            }
            return inferred(
                    function,
                    result,
                    CodeBlock.of(
                            "$L.$N($L)", owner.receiver(), function.java().getName(), arguments));
        }
        if (function.isConstructor()) {
            return Piece.of(result, "new $T($L)", function.java().getDeclaringClass(), arguments);
        }
        return inferred(function, result, CodeBlock.of("$L($L)", reference(function), arguments));
    }

    private static Piece inferred(LibraryFunction function, TypeName result, CodeBlock call) {
        if (!isInferred(function)) {
            return Piece.of(result, "$L", call);
        }
        TypeName unknown = unknown(JavaTypes.erased(result), function);
        return Piece.of(unknown, Precedence.UNARY, "($T) $L", unknown, call);
    }

    /// Whether Java infers a type argument of the result from the arguments: not always the one
    /// that analysis gave it.
    private static boolean isInferred(LibraryFunction function) {
        return function.java() instanceof Method method
                && method.getGenericReturnType() instanceof ParameterizedType type
                && Arrays.stream(type.getActualTypeArguments())
                        .anyMatch(
                                argument ->
                                        argument instanceof TypeVariable<?> variable
                                                && variable.getGenericDeclaration()
                                                        instanceof Method);
    }

    private static TypeName unknown(TypeName raw, LibraryFunction function) {
        Class<?> type = ((Method) function.java()).getReturnType();
        TypeName[] unknown = new TypeName[type.getTypeParameters().length];
        Arrays.fill(unknown, WildcardTypeName.subtypeOf(Object.class));
        return ParameterizedTypeName.get((ClassName) raw, unknown);
    }

    /// Whether an argument is no value of what the receiver's class is made for: a default of
    /// another type for `get`.
    private boolean isNarrow(BoundCall call, Expression receiver, Map<Integer, Piece> pieces) {
        java.lang.reflect.Type[] parameters =
                ((Method) call.function().java()).getGenericParameterTypes();
        for (int place = 0; place < parameters.length && place < call.slots().size(); place++) {
            if (parameters[place] instanceof TypeVariable<?> variable
                    && call.slots().get(place) instanceof BoundCall.Given given) {
                Piece piece = Objects.requireNonNull(pieces.get(given.index()));
                TypeName takes = variable(variable, receiver);
                if (!piece.code().toString().equals("null")
                        && !JavaTypes.erased(piece.type().box()).equals(JavaTypes.erased(takes))
                        && !Subtypes.isSubtype(piece.type().box(), takes)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A call on a receiver that takes anything.
    private static Piece widened(LibraryFunction function, Piece owner, CodeBlock arguments) {
        ClassName raw = ClassName.get(function.java().getDeclaringClass());
        TypeName[] unknown =
                new TypeName[function.java().getDeclaringClass().getTypeParameters().length];
        Arrays.fill(unknown, WildcardTypeName.subtypeOf(Object.class));
        TypeName[] anything = new TypeName[unknown.length];
        Arrays.fill(anything, JavaTypes.OBJECT);
        return Piece.of(
                ((Method) function.java()).getReturnType() == void.class
                        ? TypeName.VOID
                        : JavaTypes.OBJECT,
                "(($T) ($T) $L).$N($L)",
                ParameterizedTypeName.get(raw, anything),
                ParameterizedTypeName.get(raw, unknown),
                owner.within(Precedence.UNARY),
                function.java().getName(),
                arguments);
    }

    /// `max(a, b)` of ints that are longs is Java's own.
    private boolean isExtremeOfLongs(CallPlan.Library plan) {
        String name = plan.call().function().signature().name();
        return (name.equals("max") || name.equals("min"))
                && plan.call().function().holder().getSimpleName().equals("Builtins")
                && plan.arguments().size() == 2
                && plan.call().slots().stream()
                        .anyMatch(
                                slot ->
                                        slot instanceof BoundCall.Rest rest
                                                && rest.indexes().size() == 2)
                && plan.arguments().stream().allMatch(argument -> emission.type(argument).isLong());
    }

    private Piece argument(Expression argument, Class<?> java) {
        if (java == String.class
                || java == double.class
                || java == long.class
                || java == boolean.class) {
            return emission.expressions.as(argument, TypeName.get(java));
        }
        return emission.expressions.typed(argument);
    }

    private static Class<?> javaOf(BoundCall call, int index) {
        for (BoundCall.Slot slot : call.slots()) {
            if (slot instanceof BoundCall.Given given && given.index() == index) {
                return given.java();
            }
        }
        return Object.class;
    }

    /// The method's name, short where it is a builtin that the program does not name otherwise.
    CodeBlock reference(LibraryFunction function) {
        Class<?> holder = function.holder();
        String name = function.java().getName();
        if (ClassName.get(holder).equals(RuntimeNames.BUILTINS)
                && !emission.methods.isTaken(name)) {
            emission.staticImports.add(name);
            return CodeBlock.of("$N", name);
        }
        return CodeBlock.of("$T.$N", holder, name);
    }

    private CodeBlock arguments(BoundCall call, Map<Integer, Piece> pieces) {
        List<CodeBlock> all = new ArrayList<>();
        for (BoundCall.Slot slot : call.slots()) {
            switch (slot) {
                case BoundCall.Given given ->
                        all.add(
                                given(
                                        Objects.requireNonNull(pieces.get(given.index())),
                                        given.java(),
                                        isTempting(call, all.size())));
                case BoundCall.Standard standard -> all.add(standard(standard, call));
                case BoundCall.Rest rest -> {
                    List<Piece> items =
                            rest.indexes().stream()
                                    .map(index -> Objects.requireNonNull(pieces.get(index)))
                                    .toList();
                    if (rest.varargs()) {
                        CodeBlock joined = CallWriter.varargs(items);
                        if (!joined.isEmpty()) {
                            all.add(joined);
                        }
                    } else {
                        all.add(
                                items.isEmpty()
                                        ? CodeBlock.of("new $T[0]", JavaTypes.OBJECT)
                                        : CodeBlock.of(
                                                "new $T[] {$L}",
                                                JavaTypes.OBJECT,
                                                ExpressionWriter.join(
                                                        items.stream().map(Piece::code).toList())));
                    }
                }
                case BoundCall.Keywords keywords -> all.add(keywords(keywords, pieces));
            }
        }
        return ExpressionWriter.join(all);
    }

    /// Whether Java would rather take another overload for a primitive argument: a `long` widens to
    /// `double` before it is boxed.
    private static boolean isTempting(BoundCall call, int place) {
        LibraryFunction function = call.function();
        return function.java() instanceof Method chosen
                && Arrays.stream(function.holder().getMethods())
                        .filter(
                                method ->
                                        !method.equals(chosen)
                                                && method.getName().equals(chosen.getName()))
                        .filter(
                                method ->
                                        method.getParameterCount() == chosen.getParameterCount()
                                                && place < method.getParameterCount())
                        .anyMatch(method -> method.getParameterTypes()[place].isPrimitive());
    }

    private static CodeBlock given(Piece piece, Class<?> java, boolean tempting) {
        if (tempting && piece.isPrimitive() && !java.isPrimitive()) {
            return CodeBlock.of(
                    "($T) $L",
                    java == Number.class ? Number.class : Object.class,
                    piece.within(Precedence.POSTFIX));
        }
        if (java == int.class) {
            return CodeBlock.of("(int) $L", piece.within(Precedence.UNARY));
        }
        if (java.isPrimitive()) {
            String text = piece.code().toString();
            if (text.matches("\\w+\\.value")) {
                // A cell holds an object, which Java would take another overload for.
                return CodeBlock.of("($T) $L", java, piece.code());
            }
            return java == long.class && text.matches("-?\\d{1,9}L")
                    ? CodeBlock.of("$L", text.substring(0, text.length() - 1))
                    : Coercion.to(piece, TypeName.get(java)).code();
        }
        return piece.code();
    }

    private static CodeBlock standard(BoundCall.Standard standard, BoundCall call) {
        String text = Objects.requireNonNull(Defaults.of(standard.text(), standard.java()));
        boolean alone = call.slots().size() == 1 && text.equals("null");
        return CodeBlock.of(
                alone ? "($T) $L" : "$L",
                alone ? new Object[] {standard.java(), text} : new Object[] {text});
    }

    private static CodeBlock keywords(BoundCall.Keywords keywords, Map<Integer, Piece> pieces) {
        if (keywords.named().isEmpty()) {
            return CodeBlock.of("null");
        }
        List<CodeBlock> pairs = new ArrayList<>();
        for (Passed passed : keywords.named()) {
            pairs.add(CodeBlock.of("$L", Literals.quote(String.valueOf(passed.keyword()))));
            pairs.add(Objects.requireNonNull(pieces.get(passed.index())).code());
        }
        return CodeBlock.of("$T.of($L)", RuntimeNames.DICT, ExpressionWriter.join(pairs));
    }

    /// The Java type that the compiler gives the call.
    private TypeName returned(LibraryFunction function, @Nullable Expression receiver) {
        if (function.isConstructor()) {
            return JavaTypes.erased(TypeName.get(function.java().getDeclaringClass()));
        }
        java.lang.reflect.Type java = ((Method) function.java()).getGenericReturnType();
        if (java instanceof TypeVariable<?> variable) {
            return variable(variable, receiver);
        }
        if (java instanceof ParameterizedType parameterized) {
            List<TypeName> arguments = new ArrayList<>();
            for (java.lang.reflect.Type argument : parameterized.getActualTypeArguments()) {
                arguments.add(
                        argument instanceof TypeVariable<?> variable
                                ? variable(variable, receiver)
                                : TypeName.get(argument));
            }
            return ParameterizedTypeName.get(
                    ClassName.get((Class<?>) parameterized.getRawType()),
                    arguments.toArray(TypeName[]::new));
        }
        return TypeName.get(java);
    }

    /// What a type parameter of the receiver's class stands for.
    private TypeName variable(TypeVariable<?> variable, @Nullable Expression receiver) {
        if (receiver != null && variable.getGenericDeclaration() instanceof Class<?> type) {
            List<TypeName> arguments = JavaTypes.arguments(emission.javaType(receiver));
            for (int index = 0;
                    index < type.getTypeParameters().length && index < arguments.size();
                    index++) {
                if (type.getTypeParameters()[index].equals(variable)) {
                    return arguments.get(index) instanceof com.palantir.javapoet.WildcardTypeName
                            ? JavaTypes.OBJECT
                            : arguments.get(index);
                }
            }
        }
        return JavaTypes.OBJECT;
    }
}
