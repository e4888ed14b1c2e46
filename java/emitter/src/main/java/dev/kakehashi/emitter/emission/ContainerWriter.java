package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.type.Cell;
import dev.kakehashi.emitter.type.Type;

import java.util.ArrayList;
import java.util.List;

/// Literals of lists, tuples, sets and dicts.
public final class ContainerWriter {
    private final Emission emission;

    ContainerWriter(Emission emission) {
        this.emission = emission;
    }

    Piece list(Expression.ListLiteral node) {
        TypeName type = emission.javaType(node);
        TypeName element =
                type instanceof com.palantir.javapoet.ParameterizedTypeName
                        ? JavaTypes.arguments(type).getFirst()
                        : JavaTypes.OBJECT;
        if (hasStar(node.elements())) {
            return collected(node.elements(), type, "new $T<>()", RuntimeNames.LIST, "add");
        }
        if (node.elements().isEmpty()) {
            return Piece.of(type, "new $T()", type);
        }
        if (emission.tables.isApart(node)) {
            return table(type, element, node.elements());
        }
        List<Piece> items =
                emission.inOrder(node.elements(), item -> emission.expressions.as(item, element));
        String maker =
                element.equals(TypeName.LONG.box())
                        ? "ofLongs"
                        : element.equals(TypeName.DOUBLE.box())
                                ? "ofDoubles"
                                : element.equals(TypeName.BOOLEAN.box()) ? "ofBooleans" : "of";
        boolean primitive = maker.equals("of") || items.stream().allMatch(Piece::isPrimitive);
        return Piece.of(
                type,
                "$T.$L$L($L)",
                RuntimeNames.LIST,
                maker.equals("of") ? CodeBlock.of("<$T>", element) : "",
                primitive ? maker : "of",
                arguments(items));
    }

    /// A list that is filled by methods of its own.
    private Piece table(TypeName type, TypeName element, List<Expression> elements) {
        TypeName known =
                type instanceof ParameterizedTypeName
                        ? type
                        : ParameterizedTypeName.get(RuntimeNames.LIST, element);
        TypeName item = element.isBoxedPrimitive() ? element.unbox() : element;
        return emission.tables.made(
                known,
                elements.size(),
                index ->
                        emission.body()
                                .statement(
                                        "items.$L($L)",
                                        ListAccess.method("add", item),
                                        emission.expressions
                                                .as(elements.get(index), item)
                                                .code()));
    }

    /// Arguments of a method of Java's varargs: a lone null, or a lone array, would be taken for
    /// all of them.
    static CodeBlock arguments(List<Piece> items) {
        if (items.size() == 1
                && !items.getFirst().isPrimitive()
                && items.getFirst().code().toString().equals("null")) {
            return CodeBlock.of("($T) null", JavaTypes.OBJECT);
        }
        return ExpressionWriter.join(items.stream().map(Piece::code).toList());
    }

    Piece set(Expression.SetLiteral node) {
        TypeName type = emission.javaType(node);
        if (hasStar(node.elements())) {
            return collected(node.elements(), type, "new $T<>()", RuntimeNames.SET, "add");
        }
        TypeName element =
                JavaTypes.arguments(type).isEmpty()
                        ? JavaTypes.OBJECT
                        : JavaTypes.arguments(type).getFirst();
        if (emission.tables.isApart(node)) {
            return emission.tables.made(
                    ParameterizedTypeName.get(RuntimeNames.SET, element),
                    node.elements().size(),
                    index ->
                            emission.body()
                                    .statement(
                                            "items.add($L)",
                                            emission.expressions
                                                    .as(node.elements().get(index), element)
                                                    .code()));
        }
        List<Piece> items =
                emission.inOrder(node.elements(), item -> emission.expressions.as(item, element));
        return Piece.of(type, "$T.<$T>of($L)", RuntimeNames.SET, element, arguments(items));
    }

    Piece tuple(Expression.TupleLiteral node) {
        if (node.elements().isEmpty()) {
            return Piece.constant(RuntimeNames.TUPLE, "$T.EMPTY", RuntimeNames.TUPLE);
        }
        if (hasStar(node.elements())) {
            Piece items =
                    collected(
                            node.elements(),
                            com.palantir.javapoet.ParameterizedTypeName.get(
                                    RuntimeNames.LIST, JavaTypes.OBJECT),
                            "new $T<>()",
                            RuntimeNames.LIST,
                            "add");
            return Piece.of(RuntimeNames.TUPLE, "$T.from($L)", RuntimeNames.TUPLE, items.code());
        }
        if (emission.tables.isApart(node)) {
            TypeName list = ParameterizedTypeName.get(RuntimeNames.LIST, JavaTypes.OBJECT);
            Piece items = table(list, JavaTypes.OBJECT, node.elements());
            return Piece.of(RuntimeNames.TUPLE, "$T.from($L)", RuntimeNames.TUPLE, items.code());
        }
        List<Piece> items = emission.inOrder(node.elements(), emission.expressions::typed);
        return Piece.of(RuntimeNames.TUPLE, "$T.of($L)", RuntimeNames.TUPLE, arguments(items));
    }

    Piece dict(Expression.DictLiteral node) {
        List<TypeName> arguments = JavaTypes.arguments(emission.javaType(node));
        TypeName key = arguments.isEmpty() ? JavaTypes.OBJECT : arguments.getFirst();
        TypeName value = arguments.isEmpty() ? JavaTypes.OBJECT : arguments.getLast();
        TypeName type = ParameterizedTypeName.get(RuntimeNames.DICT, key, value);
        if (node.values().isEmpty()) {
            return Piece.of(type, "new $T()", type);
        }
        if (node.keys().contains(null)) {
            String dict = emission.frame().temporary("dict");
            emission.body().statement("$T $N = new $T<>()", type, dict, RuntimeNames.DICT);
            for (int index = 0; index < node.values().size(); index++) {
                Expression own = node.keys().get(index);
                if (own == null) {
                    emission.body()
                            .statement(
                                    "$N.update($L)",
                                    dict,
                                    emission.expressions.object(node.values().get(index)).code());
                } else {
                    Piece[] pair = pair(own, key, node.values().get(index), value);
                    emission.body()
                            .statement("$N.put($L, $L)", dict, pair[0].code(), pair[1].code());
                }
            }
            return Piece.constant(type, "$N", dict);
        }
        if (emission.tables.isApart(node)) {
            return emission.tables.made(
                    type,
                    node.values().size(),
                    index -> {
                        Piece[] pair =
                                pair(
                                        java.util.Objects.requireNonNull(node.keys().get(index)),
                                        key,
                                        node.values().get(index),
                                        value);
                        emission.body()
                                .statement("items.put($L, $L)", pair[0].code(), pair[1].code());
                    });
        }
        List<java.util.function.Supplier<Piece>> writers = new ArrayList<>();
        for (int index = 0; index < node.values().size(); index++) {
            Expression own = java.util.Objects.requireNonNull(node.keys().get(index));
            Expression item = node.values().get(index);
            writers.add(() -> emission.expressions.as(own, key));
            writers.add(() -> emission.expressions.as(item, value));
        }
        List<Piece> parts = emission.inOrder(writers);
        return Piece.of(type, "$T.<$T, $T>of($L)", RuntimeNames.DICT, key, value, arguments(parts));
    }

    private Piece[] pair(Expression key, TypeName keyType, Expression value, TypeName valueType) {
        List<Piece> parts =
                emission.inOrder(
                        List.of(
                                () -> emission.expressions.as(key, keyType),
                                () -> emission.expressions.as(value, valueType)));
        return new Piece[] {parts.get(0), parts.get(1)};
    }

    /// Items one by one, where some of them are unpacked.
    private Piece collected(
            List<Expression> elements, TypeName type, String maker, TypeName raw, String adder) {
        String all = emission.frame().temporary("items");
        TypeName element =
                JavaTypes.arguments(type).isEmpty()
                        ? JavaTypes.OBJECT
                        : JavaTypes.arguments(type).getFirst();
        emission.body().statement("$T $N = " + maker, type, all, raw);
        for (Expression each : elements) {
            if (each instanceof Expression.Starred starred) {
                boolean list = raw.equals(RuntimeNames.LIST);
                emission.body()
                        .statement(
                                "$N.$L($L)",
                                all,
                                list ? "extend" : "update",
                                emission.expressions.object(starred.value()).code());
            } else {
                emission.body()
                        .statement(
                                "$N.$L($L)",
                                all,
                                adder,
                                emission.expressions.as(each, element).code());
            }
        }
        return Piece.constant(type, "$N", all);
    }

    static boolean hasStar(List<Expression> elements) {
        return elements.stream().anyMatch(Expression.Starred.class::isInstance);
    }

    /// The Java type of the elements of a container.
    static TypeName element(Type container) {
        return container instanceof Type.ListOf(Cell cell)
                ? JavaTypes.boxed(cell.type())
                : JavaTypes.OBJECT;
    }
}
