package dev.kakehashi.runtime;

import static dev.kakehashi.runtime.NotImplementedType.NOT_IMPLEMENTED;

import dev.kakehashi.runtime.value.AnySet;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.Complex;
import dev.kakehashi.runtime.value.DictItems;
import dev.kakehashi.runtime.value.DictKeys;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyRange;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.Locale;

/// Comparisons as methods of Python's own types: a type knows its own kind only.
final class SlotComparison {
    private SlotComparison() {}

    static Object run(String word, Object self, Object other) {
        if (!areAlike(self, other)) {
            return NOT_IMPLEMENTED;
        }
        return switch (word) {
            case "eq" -> Equality.values(self, other);
            case "ne" -> !Equality.values(self, other);
            default -> Comparing.builtins(Order.valueOf(word.toUpperCase(Locale.ROOT)), self, other);
        };
    }

    private static boolean areAlike(Object a, Object b) {
        return switch (a) {
            case null -> b == null;
            case Double number -> b instanceof Double || BuiltinSlots.isWhole(b);
            case Complex number -> NumberOperators.number(b) != null || b instanceof Complex;
            case String text -> b instanceof String;
            case PyList<?> list -> b instanceof PyList<?>;
            case PyTuple tuple -> b instanceof PyTuple;
            case PyDict<?, ?> dict -> b instanceof PyDict<?, ?>;
            case ByteSequence bytes -> b instanceof ByteSequence;
            case PyRange range -> b instanceof PyRange;
            case AnySet<?> set -> isSetLike(b);
            case DictKeys<?> keys -> isSetLike(b);
            case DictItems items -> isSetLike(b);
            default -> BuiltinSlots.isWhole(a) ? BuiltinSlots.isWhole(b) : a.equals(b);
        };
    }

    private static boolean isSetLike(Object value) {
        return value instanceof AnySet<?>
                || value instanceof DictKeys<?>
                || value instanceof DictItems;
    }
}
