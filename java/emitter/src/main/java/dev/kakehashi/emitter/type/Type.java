package dev.kakehashi.emitter.type;

import dev.kakehashi.emitter.program.ClassSymbol;
import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.program.ModuleSymbol;

import java.util.List;

/// What is known of a Python value before the program runs. The order goes from [Simple#NEVER] (no
/// value comes here) to [Simple#ANY] (nothing is known); [Lattice] joins two types.
@SuppressWarnings({"ClassInitializationDeadlock", "ReferenceEquality"})
public sealed interface Type {
    /// The types that need no more than their name.
    enum Simple implements Type {
        /// No value: code that is not reached, or not yet looked at.
        NEVER,
        NONE,
        BOOL,
        FLOAT,
        /// A float, or an int that a Java `long` holds: a sum of floats that begins with the int 0.
        REAL,
        COMPLEX,
        STR,
        BYTES,
        /// A handle of the bridge: the value lives in Python.
        BRIDGE,
        ANY
    }

    /// An integer inside the interval. `bool` is not among them: it prints otherwise.
    record Int(Interval range) implements Type {}

    /// A `range`, with the interval its items are in.
    record RangeOf(Interval items) implements Type {}

    /// A list; all lists that may meet in one variable share the cell of their elements.
    record ListOf(Cell element) implements Type {}

    record SetOf(Cell element) implements Type {}

    record DictOf(Cell key, Cell value) implements Type {}

    /// A tuple of known length.
    record TupleOf(List<Type> items) implements Type {}

    /// A tuple of any length.
    record TupleEach(Type item) implements Type {}

    /// Something that can only be iterated: a generator, `map`, `zip`, …
    record IteratorOf(Type item) implements Type {}

    /// None or a value of the type.
    record Optional(Type value) implements Type {}

    /// One function of the program, as a value.
    record Function(FunctionSymbol function) implements Type {}

    /// An instance of a class of the program, or of a class derived from it.
    record Instance(ClassSymbol type) implements Type {}

    /// A class of the program, as a value.
    record ClassOf(ClassSymbol type) implements Type {}

    /// A module of the program.
    record Module(ModuleSymbol module) implements Type {}

    /// An object of a class of the runtime (a deque, a compiled pattern, an exception), with what
    /// its type parameters hold.
    record Native(Class<?> type, List<Cell> arguments) implements Type {}

    /// A module of the runtime's library: `math`.
    record LibraryModule(String name) implements Type {}

    /// A function or a class of the runtime's library: `math.sqrt`, `collections.deque`.
    record LibraryMember(String module, String name) implements Type {}

    Type NEVER = Simple.NEVER;
    Type NONE = Simple.NONE;
    Type BOOL = Simple.BOOL;
    Type FLOAT = Simple.FLOAT;
    Type REAL = Simple.REAL;
    Type COMPLEX = Simple.COMPLEX;
    Type STR = Simple.STR;
    Type BYTES = Simple.BYTES;
    Type BRIDGE = Simple.BRIDGE;
    Type ANY = Simple.ANY;
    Type INT = new Int(Interval.ALL);

    static Type integer(long low, long high) {
        return new Int(Interval.of(low, high));
    }

    default boolean isInt() {
        return this instanceof Int;
    }

    /// Whether it is an integer that a Java `long` holds.
    default boolean isLong() {
        return this instanceof Int(Interval range) && range.fitsLong();
    }

    /// Whether None can be among the values.
    default boolean mayBeNone() {
        return this == NONE || this == ANY || this instanceof Optional;
    }
}
