package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Keyword;
import dev.kakehashi.emitter.type.Cell;
import dev.kakehashi.emitter.type.Interval;
import dev.kakehashi.emitter.type.Lattice;
import dev.kakehashi.emitter.type.Type;
import dev.kakehashi.runtime.value.DictItems;
import dev.kakehashi.runtime.value.DictKeys;
import dev.kakehashi.runtime.value.DictValues;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the methods of containers give and take in.
@SuppressWarnings({"ReferenceEquality", "UnusedVariable"})
final class MethodRules {
    private final Inference inference;

    MethodRules(Inference inference) {
        this.inference = inference;
    }

    @Nullable Type result(Expression.Call node, Type receiver, String name) {
        List<Type> given = LibraryResults.types(inference, node);
        return switch (receiver) {
            case Type.ListOf(Cell element) -> list(node, element, name, given);
            case Type.SetOf(Cell element) -> set(node, element, name, given);
            case Type.DictOf(Cell key, Cell value) -> dict(node, key, value, name, given);
            case Type.Simple simple when simple == Type.STR -> text(node, name);
            case Type.Native(Class<?> ignored, List<Cell> arguments) when arguments.size() == 1 ->
                    NativeRules.sequence(inference, node, arguments.getFirst(), name, given);
            default -> null;
        };
    }

    private static @Nullable Type text(Expression.Call node, String name) {
        return switch (name) {
            case "find", "rfind" -> Type.integer(-1, Integer.MAX_VALUE);
            case "index", "rindex", "count" -> new Type.Int(Interval.LENGTH);
            default -> null;
        };
    }

    private @Nullable Type list(Expression.Call node, Cell element, String name, List<Type> given) {
        switch (name) {
            case "append" -> given.forEach(element::join);
            case "extend" -> given.forEach(type -> element.join(inference.loops.items(type)));
            case "insert" -> given.stream().skip(1).forEach(element::join);
            case "sort" -> {
                for (Keyword keyword : node.keywords()) {
                    if ("key".equals(keyword.name())) {
                        CallbackCalls.call(inference, keyword.value(), List.of(element.type()));
                    }
                }
            }
            case "remove", "reverse", "clear" -> {}
            case "pop" -> {
                return element.type();
            }
            case "copy" -> {
                Cell copy = inference.cell(node);
                copy.join(element.type());
                return new Type.ListOf(copy);
            }
            case "index", "count" -> {
                return new Type.Int(Interval.LENGTH);
            }
            default -> {
                return null;
            }
        }
        return Type.NONE;
    }

    private @Nullable Type set(Expression.Call node, Cell element, String name, List<Type> given) {
        switch (name) {
            case "add" -> given.forEach(element::join);
            case "update", "symmetric_difference_update" ->
                    given.forEach(type -> element.join(inference.loops.items(type)));
            case "discard", "remove", "clear", "difference_update", "intersection_update" -> {}
            case "pop" -> {
                return element.type();
            }
            case "union", "symmetric_difference" -> {
                Cell made = inference.cell(node);
                made.join(element.type());
                given.forEach(type -> made.join(inference.loops.items(type)));
                return new Type.SetOf(made);
            }
            case "copy", "difference", "intersection" -> {
                Cell made = inference.cell(node);
                made.join(element.type());
                return new Type.SetOf(made);
            }
            default -> {
                return null;
            }
        }
        return Type.NONE;
    }

    private @Nullable Type dict(
            Expression.Call node, Cell key, Cell value, String name, List<Type> given) {
        switch (name) {
            case "get" -> {
                return given.size() > 1
                        ? Lattice.join(value.type(), given.get(1))
                        : Lattice.optional(value.type());
            }
            case "pop" -> {
                return given.size() > 1 ? Lattice.join(value.type(), given.get(1)) : value.type();
            }
            case "setdefault" -> {
                key.join(given.isEmpty() ? Type.NEVER : given.getFirst());
                value.join(given.size() > 1 ? given.get(1) : Type.NONE);
                return value.type();
            }
            case "keys" -> {
                return new Type.Native(DictKeys.class, List.of(key));
            }
            case "values" -> {
                return new Type.Native(DictValues.class, List.of(value));
            }
            case "items" -> {
                Cell pairs = inference.cell(node);
                pairs.join(new Type.TupleOf(List.of(key.type(), value.type())));
                return new Type.Native(DictItems.class, List.of(pairs));
            }
            case "popitem" -> {
                return new Type.TupleOf(List.of(key.type(), value.type()));
            }
            case "copy" -> {
                Cell keys = inference.cell(node);
                Cell values = inference.valueCell(node);
                keys.join(key.type());
                values.join(value.type());
                return new Type.DictOf(keys, values);
            }
            case "update" -> update(node, key, value, given);
            case "clear" -> {}
            default -> {
                return null;
            }
        }
        return Type.NONE;
    }

    private void update(Expression.Call node, Cell key, Cell value, List<Type> given) {
        for (Type other : given) {
            if (other instanceof Type.DictOf(Cell otherKey, Cell otherValue)) {
                key.join(otherKey.type());
                value.join(otherValue.type());
            } else if (inference.loops.items(other) instanceof Type.TupleOf(List<Type> pair)
                    && pair.size() == 2) {
                key.join(pair.getFirst());
                value.join(pair.getLast());
            } else if (other != Type.NEVER) {
                Lattice.escape(other);
                key.join(Type.ANY);
                value.join(Type.ANY);
            }
        }
        for (Keyword keyword : node.keywords()) {
            key.join(keyword.name() == null ? Type.ANY : Type.STR);
            value.join(keyword.name() == null ? Type.ANY : inference.type(keyword.value()));
        }
    }
}
