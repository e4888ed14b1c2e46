package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.type.Cell;
import dev.kakehashi.emitter.type.Interval;
import dev.kakehashi.emitter.type.Lattice;
import dev.kakehashi.emitter.type.Type;

import java.util.List;

/// What comes out of an iterable.
public final class Items {
    private Items() {}

    /// The type of what iterating over a value gives; Any if it is not known, or if it cannot be
    /// iterated.
    public static Type of(Type iterable) {
        return switch (iterable) {
            case Type.Simple simple when simple == Type.STR -> Type.STR;
            case Type.Simple simple when simple == Type.BYTES -> Type.integer(0, 255);
            case Type.Simple simple when simple == Type.NEVER -> Type.NEVER;
            case Type.RangeOf(Interval range) -> new Type.Int(range);
            case Type.ListOf(Cell element) -> element.type();
            case Type.SetOf(Cell element) -> element.type();
            case Type.DictOf(Cell key, Cell ignored) -> key.type();
            case Type.TupleOf(List<Type> items) -> Lattice.each(items);
            case Type.TupleEach(Type item) -> item;
            case Type.IteratorOf(Type item) -> item;
            case Type.Native(Class<?> ignored, List<Cell> arguments) when !arguments.isEmpty() ->
                    arguments.getFirst().type();
            default -> Type.ANY;
        };
    }
}
