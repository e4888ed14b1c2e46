package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.type.Cell;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Items: `x[i]`, `x[a:b]`, read, assigned and deleted.
@SuppressWarnings("ReferenceEquality")
public final class SubscriptWriter {
    private final Emission emission;

    SubscriptWriter(Emission emission) {
        this.emission = emission;
    }

    Piece read(Expression.Subscript node) {
        if (node.index() instanceof Expression.Slice slice) {
            return sliced(node, slice);
        }
        List<Piece> parts =
                emission.inOrder(List.of(node.value(), node.index()), emission.expressions::typed);
        return item(node, parts.get(0), parts.get(1));
    }

    /// `container[index]`, both of which are written already.
    Piece item(Expression.Subscript node, Piece container, Piece index) {
        emission.report.operation();
        Type type = emission.type(node.value());
        boolean at = emission.type(node.index()).isLong();
        return switch (type) {
            case Type.ListOf(Cell element) when at -> {
                TypeName java = JavaTypes.of(element.type());
                yield java.equals(TypeName.LONG)
                        ? Piece.of(
                                TypeName.LONG,
                                "$L.getLong($L)",
                                container.receiver(),
                                Literals.plain(index))
                        : java.equals(TypeName.DOUBLE)
                                ? Piece.of(
                                        TypeName.DOUBLE,
                                        "$L.getDouble($L)",
                                        container.receiver(),
                                        Literals.plain(index))
                                : Piece.of(
                                        JavaTypes.boxed(element.type()),
                                        "$L.get($L)",
                                        container.receiver(),
                                        Literals.plain(index));
            }
            case Type.TupleOf ignored when at ->
                    Piece.of(
                            JavaTypes.OBJECT,
                            "$L.get($L)",
                            container.receiver(),
                            Literals.plain(index));
            case Type.TupleEach ignored when at ->
                    Piece.of(
                            JavaTypes.OBJECT,
                            "$L.get($L)",
                            container.receiver(),
                            Literals.plain(index));
            case Type.DictOf(Cell ignored, Cell value) ->
                    Piece.of(
                            JavaTypes.boxed(value.type()),
                            "$L.item($L)",
                            container.receiver(),
                            index.code());
            default -> {
                if (type == Type.STR && at) {
                    yield Piece.of(
                            RuntimeNames.STRING,
                            "$T.get($L, $L)",
                            TextWriter.STR,
                            container.code(),
                            Literals.plain(index));
                }
                if (type == Type.ANY) {
                    emission.dynamic(node, "item of a value whose type is not known");
                }
                yield Piece.of(
                        JavaTypes.OBJECT,
                        "$T.getItem($L, $L)",
                        RuntimeNames.OPERATOR,
                        Coercion.object(container).code(),
                        index.code());
            }
        };
    }

    private Piece sliced(Expression.Subscript node, Expression.Slice slice) {
        emission.report.operation();
        List<java.util.function.Supplier<Piece>> writers = new ArrayList<>();
        writers.add(() -> emission.expressions.typed(node.value()));
        for (Expression bound :
                java.util.Arrays.asList(slice.lower(), slice.upper(), slice.step())) {
            writers.add(() -> bound(bound));
        }
        List<Piece> parts = emission.inOrder(writers);
        return Piece.of(
                JavaTypes.OBJECT,
                "$T.slice($L, $L, $L, $L)",
                RuntimeNames.OPERATOR,
                parts.get(0).code(),
                parts.get(1).code(),
                parts.get(2).code(),
                parts.get(3).code());
    }

    private Piece bound(@Nullable Expression bound) {
        return bound == null ? Literals.none() : emission.expressions.object(bound);
    }

    /// A slice as a value of its own: in `x[a:b, c]`.
    Piece slice(Expression.Slice node) {
        List<java.util.function.Supplier<Piece>> writers = new ArrayList<>();
        for (Expression bound : java.util.Arrays.asList(node.lower(), node.upper(), node.step())) {
            writers.add(() -> bound(bound));
        }
        List<Piece> parts = emission.inOrder(writers);
        return Piece.of(
                JavaTypes.OBJECT,
                "new $T($L, $L, $L)",
                com.palantir.javapoet.ClassName.get("dev.kakehashi.runtime.value", "PySlice"),
                parts.get(0).code(),
                parts.get(1).code(),
                parts.get(2).code());
    }

    /// `container[index] = value`.
    void store(Expression.Subscript target, Piece container, Piece index, Piece value) {
        emission.report.operation();
        Type type = emission.type(target.value());
        boolean at = emission.type(target.index()).isLong();
        switch (type) {
            case Type.ListOf(Cell element) when at -> {
                TypeName java = JavaTypes.of(element.type());
                String method =
                        java.equals(TypeName.LONG)
                                ? "setLong"
                                : java.equals(TypeName.DOUBLE) ? "setDouble" : "set";
                emission.body()
                        .statement(
                                "$L.$L($L, $L)",
                                container.receiver(),
                                method,
                                Literals.plain(index),
                                Coercion.to(value, java).code());
            }
            case Type.DictOf(Cell key, Cell item) ->
                    emission.body()
                            .statement(
                                    "$L.put($L, $L)",
                                    container.receiver(),
                                    Coercion.to(index, JavaTypes.boxed(key.type())).code(),
                                    Coercion.to(value, JavaTypes.boxed(item.type())).code());
            default -> {
                if (type == Type.ANY) {
                    emission.dynamic(target, "item of a value whose type is not known");
                }
                emission.body()
                        .statement(
                                "$T.setItem($L, $L, $L)",
                                RuntimeNames.OPERATOR,
                                container.code(),
                                index.code(),
                                value.code());
            }
        }
    }

    void delete(Expression.Subscript target) {
        List<Piece> parts =
                emission.inOrder(
                        List.of(target.value(), target.index()), emission.expressions::typed);
        emission.body()
                .statement(
                        "$T.delItem($L, $L)",
                        RuntimeNames.OPERATOR,
                        parts.get(0).code(),
                        parts.get(1).code());
    }
}
