package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Keyword;
import dev.kakehashi.emitter.type.Cell;
import dev.kakehashi.emitter.type.Interval;
import dev.kakehashi.emitter.type.IntervalArithmetic;
import dev.kakehashi.emitter.type.Lattice;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// What builtins give that the Java return type of the runtime does not tell: what containers hold,
/// how large integers are.
@SuppressWarnings("ReferenceEquality")
final class BuiltinRules {
    private final Inference inference;

    BuiltinRules(Inference inference) {
        this.inference = inference;
    }

    /// Null where the Java return type tells all.
    @Nullable Type result(Expression.Call node, String name) {
        List<Type> given = LibraryResults.types(inference, node);
        if (node.arguments().stream().anyMatch(Expression.Starred.class::isInstance)) {
            return null;
        }
        if (given.contains(Type.NEVER)) {
            return Type.NEVER;
        }
        Type first = given.isEmpty() ? Type.NONE : given.getFirst();
        return switch (name) {
            case "range" -> range(given);
            case "len" -> new Type.Int(isSized(first) ? Interval.SIZE : Interval.LENGTH);
            case "ord" -> Type.integer(0, 0x10FFFF);
            case "list" ->
                    given.size() > 1
                            ? null
                            : listOf(
                                    node,
                                    given.isEmpty() ? Type.NEVER : inference.loops.items(first));
            case "sorted" -> {
                key(node, inference.loops.items(first));
                yield listOf(node, inference.loops.items(first));
            }
            case "set" ->
                    given.size() > 1
                            ? null
                            : setOf(
                                    node,
                                    given.isEmpty() ? Type.NEVER : inference.loops.items(first));
            case "tuple" ->
                    given.size() > 1
                            ? null
                            : given.isEmpty()
                                    ? new Type.TupleOf(List.of())
                                    : first instanceof Type.TupleOf
                                            ? first
                                            : new Type.TupleEach(inference.loops.items(first));
            case "dict" -> dict(node, given);
            case "enumerate" -> enumerated(node, given);
            case "zip" -> {
                List<Type> items = given.stream().map(inference.loops::items).toList();
                yield new Type.IteratorOf(new Type.TupleOf(List.copyOf(items)));
            }
            case "reversed", "iter" ->
                    given.size() == 1 && knownItems(first)
                            ? new Type.IteratorOf(inference.loops.items(first))
                            : null;
            case "map" -> mapped(node, given);
            case "filter" -> {
                if (given.size() != 2) {
                    yield null;
                }
                CallbackCalls.call(
                        inference,
                        node.arguments().getFirst(),
                        List.of(inference.loops.items(given.get(1))));
                yield new Type.IteratorOf(inference.loops.items(given.get(1)));
            }
            case "next" ->
                    first instanceof Type.IteratorOf(Type item)
                            ? given.size() == 1 ? item : Lattice.join(item, given.get(1))
                            : null;
            case "sum" -> sum(given, node);
            case "min", "max" -> extreme(node, given);
            case "abs" ->
                    switch (first) {
                        case Type.Int(Interval range) ->
                                new Type.Int(IntervalArithmetic.absolute(range));
                        case Type.Simple simple
                                when simple == Type.FLOAT || simple == Type.COMPLEX ->
                                Type.FLOAT;
                        default -> null;
                    };
            case "round" -> {
                if (first instanceof Type.Int) {
                    yield first;
                }
                boolean digits = given.size() == 2 || !node.keywords().isEmpty();
                yield first == Type.FLOAT
                        ? digits
                                ? given.size() == 2 && given.get(1).isInt() ? Type.FLOAT : null
                                : Type.INT
                        : null;
            }
            case "int" ->
                    given.isEmpty()
                            ? Type.integer(0, 0)
                            : first instanceof Type.Int
                                    ? first
                                    : first == Type.BOOL ? Type.integer(0, 1) : Type.INT;
            case "float" -> Type.FLOAT;
            case "bool" -> Type.BOOL;
            case "str", "repr", "chr", "bin", "hex", "oct", "format", "ascii", "input" -> Type.STR;
            case "divmod" -> divmod(given);
            case "pow" -> null;
            case "print" -> Type.NONE;
            case "isinstance", "issubclass", "callable", "hasattr", "any", "all" -> Type.BOOL;
            default -> null;
        };
    }

    private static boolean isSized(Type type) {
        return switch (type) {
            case Type.ListOf ignored -> true;
            case Type.SetOf ignored -> true;
            case Type.DictOf ignored -> true;
            case Type.TupleOf ignored -> true;
            case Type.TupleEach ignored -> true;
            default -> false;
        };
    }

    private static boolean knownItems(Type type) {
        return !(type instanceof Type.Instance) && Items.of(type) != Type.ANY;
    }

    private Type listOf(Expression.Call node, Type item) {
        inference.cell(node).join(item);
        return new Type.ListOf(inference.cell(node));
    }

    private Type setOf(Expression.Call node, Type item) {
        inference.cell(node).join(item);
        return new Type.SetOf(inference.cell(node));
    }

    private void key(Expression.Call node, Type item) {
        for (Keyword keyword : node.keywords()) {
            if ("key".equals(keyword.name())) {
                CallbackCalls.call(inference, keyword.value(), List.of(item));
            }
        }
    }

    private @Nullable Type dict(Expression.Call node, List<Type> given) {
        Cell keys = inference.cell(node);
        Cell values = inference.valueCell(node);
        for (Keyword keyword : node.keywords()) {
            if (keyword.name() == null) {
                return null;
            }
            keys.join(Type.STR);
            values.join(inference.type(keyword.value()));
        }
        if (given.size() == 1) {
            if (given.getFirst() instanceof Type.DictOf(Cell otherKeys, Cell otherValues)) {
                keys.join(otherKeys.type());
                values.join(otherValues.type());
            } else if (inference.loops.items(given.getFirst())
                            instanceof Type.TupleOf(List<Type> pair)
                    && pair.size() == 2) {
                keys.join(pair.getFirst());
                values.join(pair.getLast());
            } else {
                Lattice.escape(given.getFirst());
                keys.join(Type.ANY);
                values.join(Type.ANY);
            }
        }
        return new Type.DictOf(keys, values);
    }

    private Type enumerated(Expression.Call node, List<Type> given) {
        Type start =
                given.size() > 1
                        ? given.get(1)
                        : node.keywords().isEmpty()
                                ? Type.integer(0, 0)
                                : inference.type(node.keywords().getFirst().value());
        Type index =
                start instanceof Type.Int(Interval from)
                        ? new Type.Int(
                                new Interval(
                                        from.low(),
                                        from.isAtMost(Integer.MAX_VALUE) ? Interval.COUNTER : null))
                        : Type.ANY;
        return new Type.IteratorOf(
                new Type.TupleOf(
                        List.of(
                                index,
                                inference.loops.items(
                                        given.isEmpty() ? Type.NEVER : given.getFirst()))));
    }

    private @Nullable Type mapped(Expression.Call node, List<Type> given) {
        if (given.size() < 2) {
            return null;
        }
        List<Type> items =
                given.subList(1, given.size()).stream().map(inference.loops::items).toList();
        return new Type.IteratorOf(
                CallbackCalls.call(inference, node.arguments().getFirst(), items));
    }

    private static Type range(List<Type> given) {
        List<Interval> bounds = new ArrayList<>();
        for (Type type : given) {
            bounds.add(
                    type instanceof Type.Int(Interval range)
                            ? range
                            : type == Type.BOOL ? Interval.of(0, 1) : Interval.ALL);
        }
        return switch (bounds.size()) {
            case 1 ->
                    new Type.RangeOf(
                            counted(Interval.of(0, 0), bounds.getFirst(), Interval.of(1, 1)));
            case 2 ->
                    new Type.RangeOf(counted(bounds.getFirst(), bounds.get(1), Interval.of(1, 1)));
            case 3 -> new Type.RangeOf(counted(bounds.getFirst(), bounds.get(1), bounds.get(2)));
            default -> Type.ANY;
        };
    }

    /// The items of a range: nobody counts further than [Interval#COUNTER], wherever the end is, if
    /// the steps are small.
    private static Interval counted(Interval start, Interval stop, Interval step) {
        BigInteger low = stop.low() == null ? null : stop.low().add(BigInteger.ONE);
        BigInteger high = stop.high() == null ? null : stop.high().subtract(BigInteger.ONE);
        if (step.isSmallStep() && start.low() != null && start.high() != null) {
            if (start.high().compareTo(Interval.COUNTER) < 0) {
                high =
                        high == null
                                ? Interval.COUNTER
                                : high.min(Interval.COUNTER.max(start.high()));
            }
            if (start.low().compareTo(Interval.COUNTER.negate()) > 0) {
                low =
                        low == null
                                ? Interval.COUNTER.negate()
                                : low.max(Interval.COUNTER.negate().min(start.low()));
            }
        }
        if (step.isAtLeast(1)) {
            return new Interval(
                    start.low(),
                    high == null || start.low() == null ? high : high.max(start.low()));
        }
        if (step.isAtMost(-1)) {
            return new Interval(
                    low == null || start.high() == null ? low : low.min(start.high()),
                    start.high());
        }
        return new Interval(
                low == null || start.low() == null ? null : low.min(start.low()),
                high == null || start.high() == null ? null : high.max(start.high()));
    }

    private @Nullable Type sum(List<Type> given, Expression.Call node) {
        if (given.isEmpty() || !node.keywords().isEmpty() && given.size() > 1) {
            return null;
        }
        Type start =
                given.size() > 1
                        ? given.get(1)
                        : node.keywords().isEmpty()
                                ? Type.integer(0, 0)
                                : inference.type(node.keywords().getFirst().value());
        Type item = inference.loops.items(given.getFirst());
        if (item == Type.NEVER) {
            // The sum of nothing, as far as is known.
            return start;
        }
        if (item == Type.BOOL) {
            item = Type.integer(0, 1);
        }
        if (start instanceof Type.Int(Interval from) && item instanceof Type.Int(Interval range)) {
            BigInteger count =
                    range.isSmallStep() ? BigInteger.TWO.pow(50) : BigInteger.TWO.pow(31);
            boolean counted = range.isSmallStep() || !(given.getFirst() instanceof Type.IteratorOf);
            Interval total =
                    counted
                            ? IntervalArithmetic.mul(
                                    range.join(Interval.of(0, 0)),
                                    new Interval(BigInteger.ZERO, count))
                            : range.isAtLeast(0) ? Interval.NATURAL : Interval.ALL;
            return new Type.Int(IntervalArithmetic.add(from, total));
        }
        if (start == Type.FLOAT && (item == Type.FLOAT || item instanceof Type.Int)) {
            return Type.FLOAT;
        }
        // The sum of no floats is the int 0.
        return start.isLong() && item == Type.FLOAT ? Type.REAL : null;
    }

    private @Nullable Type extreme(Expression.Call node, List<Type> given) {
        Type result;
        if (given.size() == 1) {
            result = inference.loops.items(given.getFirst());
            key(node, result);
        } else {
            result = given.stream().reduce(Type.NEVER, Lattice::join);
            key(node, result);
        }
        for (Keyword keyword : node.keywords()) {
            if ("default".equals(keyword.name())) {
                result = Lattice.join(result, inference.type(keyword.value()));
            }
        }
        return result;
    }

    private static @Nullable Type divmod(List<Type> given) {
        if (given.size() == 2
                && given.getFirst() instanceof Type.Int(Interval left)
                && given.getLast() instanceof Type.Int(Interval right)) {
            return new Type.TupleOf(
                    List.of(
                            new Type.Int(IntervalArithmetic.floordiv(left, right)),
                            new Type.Int(IntervalArithmetic.mod(left, right))));
        }
        return null;
    }
}
