package dev.kakehashi.runtime;

/// Python's operators on any values: what emitted code calls where it does not know the types.
///
/// The families live in the classes above this one.
public final class Operator extends BinaryOperators {
    private Operator() {}
}
