package dev.kakehashi.emitter.type;

import dev.kakehashi.emitter.program.ClassSymbol;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The order of types: joining, and what happens to a value that is lost sight of.
public final class Lattice {
    private static final int DEEPEST_TUPLE = 4;

    private Lattice() {}

    /// The smallest type that holds the values of both. Where that is Any, what the two held is
    /// lost sight of.
    public static Type join(Type left, Type right) {
        if (left == right || right == Type.NEVER || left.equals(right)) {
            return left;
        }
        if (left == Type.NEVER) {
            return right;
        }
        Type joined = joined(left, right);
        if (joined == null) {
            escape(left);
            escape(right);
            return Type.ANY;
        }
        return joined;
    }

    private static @Nullable Type joined(Type left, Type right) {
        if (left == Type.ANY || right == Type.ANY) {
            return null;
        }
        if (left == Type.NONE) {
            return optional(right);
        }
        if (right == Type.NONE) {
            return optional(left);
        }
        if (left instanceof Type.Optional(Type value)) {
            return optionalOrNothing(
                    joinedOrSame(
                            value, right instanceof Type.Optional(Type other) ? other : right));
        }
        if (right instanceof Type.Optional(Type value)) {
            return optionalOrNothing(joinedOrSame(left, value));
        }
        if (isReal(left) && isReal(right) && !(left.isInt() && right.isInt())) {
            return Type.REAL;
        }
        return switch (left) {
            case Type.Int(Interval range) when right instanceof Type.Int(Interval other) ->
                    new Type.Int(range.join(other));
            case Type.RangeOf(Interval range) when right instanceof Type.RangeOf(Interval other) ->
                    new Type.RangeOf(range.join(other));
            case Type.ListOf(Cell element) when right instanceof Type.ListOf(Cell other) -> {
                element.unite(other);
                yield left;
            }
            case Type.SetOf(Cell element) when right instanceof Type.SetOf(Cell other) -> {
                element.unite(other);
                yield left;
            }
            case Type.DictOf(Cell key, Cell value)
                    when right instanceof Type.DictOf(Cell otherKey, Cell otherValue) -> {
                key.unite(otherKey);
                value.unite(otherValue);
                yield left;
            }
            case Type.TupleOf(List<Type> items)
                    when right instanceof Type.TupleOf(List<Type> others) ->
                    tuples(items, others);
            case Type.TupleOf(List<Type> items) when right instanceof Type.TupleEach(Type other) ->
                    new Type.TupleEach(join(each(items), other));
            case Type.TupleEach(Type item) when right instanceof Type.TupleOf(List<Type> others) ->
                    new Type.TupleEach(join(item, each(others)));
            case Type.TupleEach(Type item) when right instanceof Type.TupleEach(Type other) ->
                    new Type.TupleEach(join(item, other));
            case Type.IteratorOf(Type item) when right instanceof Type.IteratorOf(Type other) ->
                    new Type.IteratorOf(join(item, other));
            case Type.Instance(ClassSymbol type)
                    when right instanceof Type.Instance(ClassSymbol other) -> {
                ClassSymbol common = type.commonBase(other);
                yield common == null ? null : new Type.Instance(common);
            }
            case Type.Native(Class<?> type, List<Cell> arguments)
                    when right instanceof Type.Native(Class<?> other, List<Cell> others) ->
                    natives(type, arguments, other, others);
            default -> null;
        };
    }

    /// Floats, and ints that turn into floats without an overflow.
    private static boolean isReal(Type type) {
        return type == Type.FLOAT || type == Type.REAL || type.isLong();
    }

    private static @Nullable Type joinedOrSame(Type left, Type right) {
        return left.equals(right) ? left : joined(left, right);
    }

    private static @Nullable Type natives(
            Class<?> type, List<Cell> arguments, Class<?> other, List<Cell> others) {
        if (type == other && arguments.size() == others.size()) {
            for (int index = 0; index < arguments.size(); index++) {
                arguments.get(index).unite(others.get(index));
            }
            return new Type.Native(type, arguments);
        }
        if (!arguments.isEmpty() || !others.isEmpty()) {
            return null;
        }
        Class<?> common = type;
        while (common != null && !common.isAssignableFrom(other)) {
            common = common.getSuperclass();
        }
        return common == null || common == Object.class ? null : new Type.Native(common, List.of());
    }

    private static Type tuples(List<Type> left, List<Type> right) {
        if (left.size() != right.size()) {
            return new Type.TupleEach(join(each(left), each(right)));
        }
        List<Type> items = new ArrayList<>();
        for (int index = 0; index < left.size(); index++) {
            items.add(join(left.get(index), right.get(index)));
        }
        return limited(new Type.TupleOf(List.copyOf(items)));
    }

    /// Whether the two can be joined without losing sight of a value.
    public static boolean areAlike(Type left, Type right) {
        if (left.equals(right) || left == Type.NEVER || right == Type.NEVER) {
            return true;
        }
        if (left == Type.NONE || right == Type.NONE) {
            return left != Type.ANY && right != Type.ANY;
        }
        Type one = withoutNone(left);
        Type other = withoutNone(right);
        return one instanceof Type.Int && other instanceof Type.Int || one.equals(other);
    }

    /// One type for all items of a tuple.
    public static Type each(List<Type> items) {
        return items.stream().reduce(Type.NEVER, Lattice::join);
    }

    /// None or the value.
    public static Type optional(Type value) {
        return value.mayBeNone()
                ? value
                : value == Type.NEVER ? Type.NONE : new Type.Optional(value);
    }

    private static @Nullable Type optionalOrNothing(@Nullable Type value) {
        return value == null ? null : optional(value);
    }

    /// The type without None.
    public static Type withoutNone(Type type) {
        return type instanceof Type.Optional(Type value)
                ? value
                : type == Type.NONE ? Type.NEVER : type;
    }

    /// A tuple that holds itself ever deeper ends in Any.
    public static Type limited(Type type) {
        return depth(type) > DEEPEST_TUPLE ? lost(type) : type;
    }

    private static Type lost(Type type) {
        escape(type);
        return Type.ANY;
    }

    private static int depth(Type type) {
        return switch (type) {
            case Type.TupleOf(List<Type> items) ->
                    1 + items.stream().mapToInt(Lattice::depth).max().orElse(0);
            case Type.TupleEach(Type item) -> 1 + depth(item);
            case Type.IteratorOf(Type item) -> 1 + depth(item);
            case Type.Optional(Type value) -> depth(value);
            default -> 0;
        };
    }

    /// A value of this type goes where nothing is known of it: anything may be put into it, and it
    /// may be called with anything.
    public static void escape(Type type) {
        switch (type) {
            case Type.ListOf(Cell element) -> element.join(Type.ANY);
            case Type.SetOf(Cell element) -> element.join(Type.ANY);
            case Type.DictOf(Cell key, Cell value) -> {
                key.join(Type.ANY);
                value.join(Type.ANY);
            }
            case Type.Native(Class<?> ignored, List<Cell> arguments) ->
                    arguments.forEach(cell -> cell.join(Type.ANY));
            case Type.TupleOf(List<Type> items) -> items.forEach(Lattice::escape);
            case Type.TupleEach(Type item) -> escape(item);
            case Type.IteratorOf(Type item) -> escape(item);
            case Type.Optional(Type value) -> escape(value);
            case Type.Module(var module) -> module.escape();
            case Type.Function(var function) -> function.escape();
            case Type.ClassOf(var symbol) -> symbol.escape();
            case Type.Instance(var symbol) -> symbol.escapeInstance();
            default -> {}
        }
    }
}
