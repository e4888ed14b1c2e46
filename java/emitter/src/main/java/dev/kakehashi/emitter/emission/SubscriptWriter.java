package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
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
                yield ListAccess.get(
                        container,
                        Literals.plain(index),
                        java.isPrimitive() ? java : JavaTypes.boxed(element.type()));
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
        if (emission.type(node.value()) instanceof Type.ListOf && isPlain(slice)) {
            bounds(slice, writers);
            List<Piece> parts = emission.inOrder(writers);
            Piece list = parts.getFirst();
            if (slice.lower() == null && slice.upper() == null) {
                return Piece.of(list.type(), "$L.copy()", list.receiver());
            }
            return Piece.of(
                    list.type(),
                    "$L.$L($L)",
                    list.receiver(),
                    slice.upper() == null ? "from" : "slice",
                    range(slice, parts));
        }
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

    /// Whether the bounds are longs, and the step is 1.
    private boolean isPlain(Expression.Slice slice) {
        return slice.step() == null && isBound(slice.lower()) && isBound(slice.upper());
    }

    private boolean isBound(@Nullable Expression bound) {
        return bound == null || emission.type(bound).isLong();
    }

    private void bounds(Expression.Slice slice, List<java.util.function.Supplier<Piece>> writers) {
        for (Expression bound : java.util.Arrays.asList(slice.lower(), slice.upper())) {
            if (bound != null) {
                writers.add(() -> emission.expressions.as(bound, TypeName.LONG));
            }
        }
    }

    /// The bounds as arguments, of pieces that begin with the list.
    private static CodeBlock range(Expression.Slice slice, List<Piece> parts) {
        CodeBlock first = Literals.plain(parts.get(1));
        if (slice.lower() == null) {
            return CodeBlock.of("0, $L", first);
        }
        return slice.upper() == null
                ? first
                : CodeBlock.of("$L, $L", first, Literals.plain(parts.get(2)));
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

    /// `list[a:b] = value`, if the list is known as one and the bounds are plain.
    boolean storeSlice(Expression.Subscript target, Piece value) {
        if (!(target.index() instanceof Expression.Slice slice)
                || !(emission.type(target.value()) instanceof Type.ListOf)
                || !isPlain(slice)) {
            return false;
        }
        emission.report.operation();
        Piece held = value.constant() ? value : emission.hoist(value, value.type(), "value");
        List<java.util.function.Supplier<Piece>> writers = new ArrayList<>();
        writers.add(() -> emission.expressions.typed(target.value()));
        bounds(slice, writers);
        List<Piece> parts = emission.inOrder(writers);
        boolean open = slice.upper() == null;
        emission.body()
                .statement(
                        "$L.$L($L, $L)",
                        parts.getFirst().receiver(),
                        open ? "setFrom" : "setSlice",
                        open && slice.lower() == null ? CodeBlock.of("0") : range(slice, parts),
                        held.code());
        return true;
    }

    /// `container[index] = value`.
    void store(Expression.Subscript target, Piece container, Piece index, Piece value) {
        emission.report.operation();
        Type type = emission.type(target.value());
        boolean at = emission.type(target.index()).isLong();
        switch (type) {
            case Type.ListOf(Cell element) when at -> {
                TypeName java = JavaTypes.of(element.type());
                emission.body()
                        .statement(
                                "$L.$L($L, $L)",
                                container.receiver(),
                                ListAccess.method("set", java),
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
