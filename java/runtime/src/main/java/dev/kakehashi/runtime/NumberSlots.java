package dev.kakehashi.runtime;

/// Rounding methods of numbers by their names.
final class NumberSlots {
    private NumberSlots() {}

    static Object floor(Object value) {
        return value instanceof Double number ? Float.truncate(Math.floor(number)) : Int.index(value);
    }

    static Object ceil(Object value) {
        return value instanceof Double number ? Float.truncate(Math.ceil(number)) : Int.index(value);
    }
}
