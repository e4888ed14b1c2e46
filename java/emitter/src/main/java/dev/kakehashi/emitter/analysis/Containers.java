package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.type.Cell;
import dev.kakehashi.emitter.type.Interval;
import dev.kakehashi.emitter.type.Lattice;
import dev.kakehashi.emitter.type.Type;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Literals of containers, and their items.
@SuppressWarnings({"PatternMatchingInstanceof", "ReferenceEquality"})
final class Containers {
    private static final int LONGEST_TUPLE = 16;

    private final Inference inference;

    Containers(Inference inference) {
        this.inference = inference;
    }

    Type list(Expression.ListLiteral node, Flow flow) {
        Cell cell = inference.cell(node);
        elements(node.elements(), cell, flow);
        return new Type.ListOf(cell);
    }

    Type set(Expression.SetLiteral node, Flow flow) {
        Cell cell = inference.cell(node);
        elements(node.elements(), cell, flow);
        return new Type.SetOf(cell);
    }

    private void elements(List<Expression> elements, Cell cell, Flow flow) {
        for (Expression element : elements) {
            Type type = inference.expressions.of(element, flow);
            cell.join(element instanceof Expression.Starred ? Items.of(type) : type);
        }
    }

    Type tuple(Expression.TupleLiteral node, Flow flow) {
        List<Type> items = new ArrayList<>();
        boolean starred = false;
        for (Expression element : node.elements()) {
            Type type = inference.expressions.of(element, flow);
            starred |= element instanceof Expression.Starred;
            items.add(element instanceof Expression.Starred ? Items.of(type) : type);
        }
        return starred || items.size() > LONGEST_TUPLE
                ? new Type.TupleEach(Lattice.each(items))
                : Lattice.limited(new Type.TupleOf(List.copyOf(items)));
    }

    Type dict(Expression.DictLiteral node, Flow flow) {
        Cell keys = inference.cell(node);
        Cell values = inference.valueCell(node);
        for (int index = 0; index < node.values().size(); index++) {
            Expression key = node.keys().get(index);
            if (key == null) {
                Type other = inference.expressions.of(node.values().get(index), flow);
                if (other instanceof Type.DictOf(Cell otherKeys, Cell otherValues)) {
                    keys.join(otherKeys.type());
                    values.join(otherValues.type());
                } else if (other != Type.NEVER) {
                    keys.join(Type.ANY);
                    values.join(Type.ANY);
                }
            } else {
                keys.join(inference.expressions.of(key, flow));
                values.join(inference.expressions.of(node.values().get(index), flow));
            }
        }
        return new Type.DictOf(keys, values);
    }

    Type item(Expression.Subscript node, Flow flow) {
        Type value = inference.expressions.of(node.value(), flow);
        inference.expressions.of(node.index(), flow);
        if (value instanceof Type.Instance && node.index() != null) {
            inference.classes.items(
                    (Type.Instance) value, "__getitem__", inference.type(node.index()));
        }
        return itemType(node);
    }

    /// The type of `value[index]`, both of which are inferred already.
    Type itemType(Expression.Subscript node) {
        Type value = inference.type(node.value());
        Type index = inference.type(node.index());
        boolean slice = node.index() instanceof Expression.Slice;
        // What is no int may be a slice that has a name.
        boolean one = index instanceof Type.Int || index == Type.BOOL || index == Type.NEVER;
        return switch (value) {
            case Type.Simple simple when simple == Type.NEVER -> Type.NEVER;
            case Type.Simple simple when simple == Type.STR -> Type.STR;
            case Type.Simple simple when simple == Type.BYTES ->
                    slice ? Type.BYTES : Type.integer(0, 255);
            case Type.Simple simple when simple == Type.BRIDGE -> Type.ANY;
            case Type.ListOf(Cell element) -> {
                if (slice) {
                    Cell cell = inference.cell(node);
                    cell.join(element.type());
                    yield new Type.ListOf(cell);
                }
                yield one ? element.type() : Type.ANY;
            }
            case Type.DictOf(Cell ignored, Cell values) -> values.type();
            case Type.TupleOf(List<Type> items) -> {
                if (slice) {
                    yield new Type.TupleEach(Lattice.each(items));
                }
                BigInteger at = index instanceof Type.Int(Interval range) ? range.single() : null;
                if (at != null && at.bitLength() < 31) {
                    int place = at.intValue() < 0 ? at.intValue() + items.size() : at.intValue();
                    if (place >= 0 && place < items.size()) {
                        yield items.get(place);
                    }
                }
                yield one ? Lattice.each(items) : Type.ANY;
            }
            case Type.TupleEach tuple -> slice ? tuple : one ? tuple.item() : Type.ANY;
            case Type.RangeOf range ->
                    slice ? new Type.RangeOf(Interval.ALL) : new Type.Int(range.items());
            case Type.Instance instance -> inference.classes.itemType(instance);
            case Type.Native(Class<?> type, List<Cell> arguments)
                    when !arguments.isEmpty() && !slice ->
                    arguments.getLast().type();
            default -> Type.ANY;
        };
    }

    /// A value of this type goes into `target.value[target.index]`.
    void store(Expression.Subscript target, Type type) {
        inference.record(target, type);
        Type value = inference.type(target.value());
        Type index = inference.type(target.index());
        switch (value) {
            case Type.ListOf(Cell element) ->
                    element.join(
                            target.index() instanceof Expression.Slice ? Items.of(type) : type);
            case Type.DictOf(Cell key, Cell item) -> {
                key.join(index);
                item.join(type);
            }
            case Type.Native(Class<?> ignored, List<Cell> arguments) when arguments.size() == 2 -> {
                arguments.getFirst().join(index);
                arguments.getLast().join(type);
            }
            case Type.Native(Class<?> ignored, List<Cell> arguments) when arguments.size() == 1 ->
                    arguments.getFirst().join(type);
            case Type.Instance instance -> {
                inference.classes.items(instance, "__setitem__", index, type);
                Lattice.escape(type);
            }
            default -> {
                Lattice.escape(type);
                Lattice.escape(index);
            }
        }
    }
}
