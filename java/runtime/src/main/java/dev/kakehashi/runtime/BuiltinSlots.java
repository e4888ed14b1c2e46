package dev.kakehashi.runtime;

import static dev.kakehashi.runtime.NotImplementedType.NOT_IMPLEMENTED;

import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.format.ValueFormat;
import dev.kakehashi.runtime.iteration.Reversal;
import dev.kakehashi.runtime.value.ByteArray;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The special methods of Python's own types by their names: `[1].__len__()`, `int.__add__`, and what
/// `super().__getitem__` is in a class that extends one. They never ask the class of the program that
/// stands over the type.
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own, and that of marks.
final class BuiltinSlots {
    private static final String COMPARED = "eq ne lt le gt ge ";
    private static final String SHOWN = "repr str format hash ";
    private static final String ALL = COMPARED + SHOWN;
    private static final String NUMBER =
            ALL + both("add sub mul truediv floordiv mod divmod pow ") + "neg pos abs bool int float ";
    private static final String SEQUENCE = ALL + "len getitem contains iter add mul rmul ";
    private static final String CHANGED = "setitem delitem iadd imul ";
    private static final String SET = ALL + "len contains iter " + both("and or xor sub ");
    private static final String VIEW = SET + "reversed ";

    private static final Map<String, Set<String>> NAMES =
            Map.ofEntries(
                    entry(
                            "int",
                            NUMBER
                                    + both("lshift rshift and or xor ")
                                    + "invert index trunc floor ceil round "),
                    entry("float", NUMBER + "trunc floor ceil round "),
                    entry("complex", ALL + both("add sub mul truediv pow ") + "neg pos abs bool complex "),
                    entry("str", SEQUENCE + "mod rmod "),
                    entry("bytes", SEQUENCE + "mod rmod "),
                    entry("bytearray", SEQUENCE + "mod rmod " + CHANGED),
                    entry("list", SEQUENCE + CHANGED + "reversed "),
                    entry("tuple", SEQUENCE),
                    entry("range", ALL + "len getitem contains iter bool reversed "),
                    entry(
                            "dict",
                            ALL + "len getitem setitem delitem contains iter or ror ior reversed "),
                    entry("set", SET + "iand ior ixor isub "),
                    entry("frozenset", SET),
                    entry("dict_keys", VIEW),
                    entry("dict_items", VIEW),
                    entry("dict_values", ALL + "len iter reversed "),
                    entry("NoneType", ALL + "bool "),
                    entry("slice", ALL),
                    entry("ellipsis", ALL),
                    entry("type", ALL + "call "),
                    entry("function", ALL + "call "),
                    entry("method", ALL + "call "),
                    entry("builtin_function_or_method", ALL + "call "));

    private static final Map<String, BinaryOperator> OPERATORS = new HashMap<>();

    static {
        for (BinaryOperator operator : BinaryOperator.values()) {
            OPERATORS.put(operator.name().toLowerCase(Locale.ROOT), operator);
        }
    }

    private static final Set<String> EVERY = new HashSet<>();

    static {
        NAMES.values().forEach(EVERY::addAll);
    }

    private BuiltinSlots() {}

    private static String both(String words) {
        StringBuilder all = new StringBuilder();
        for (String word : words.strip().split(" ", -1)) {
            all.append(word).append(' ').append('r').append(word).append(' ');
        }
        return all.toString();
    }

    private static Map.Entry<String, Set<String>> entry(String type, String words) {
        Set<String> names = new HashSet<>();
        for (String word : words.strip().split(" ", -1)) {
            names.add("__" + word + "__");
        }
        return Map.entry(type, names);
    }

    /// {@return the names of a type's own special methods}
    static Set<String> names(PyType type) {
        return type.module().equals("builtins")
                ? NAMES.getOrDefault(type.name(), Set.of())
                : Set.of();
    }

    /// {@return a special method of a type or of the nearest one it extends, or null}
    static SlotMethod find(PyType type, String name) {
        if (!EVERY.contains(name)) {
            return null;
        }
        for (PyType each : type.order()) {
            if (names(each).contains(name)) {
                String word = name.substring(2, name.length() - 2);
                return new SlotMethod(each, name, arity(word), (self, rest) -> run(word, self, rest));
            }
        }
        return null;
    }

    private static int arity(String word) {
        return switch (word) {
            case "setitem" -> 2;
            case "call" -> -1;
            case "round" -> -2;
            case "repr", "str", "hash", "len", "iter", "reversed", "neg", "pos", "abs", "bool", "int",
                    "float", "complex", "invert", "index", "trunc", "floor", "ceil" ->
                    0;
            default -> 1;
        };
    }

    private static Object run(String word, Object self, Object[] rest) {
        Object value = Derived.plain(self);
        return switch (word) {
            case "repr" -> ObjectMethods.repr(value);
            case "str" -> value instanceof String text ? text : shown(self);
            case "format" ->
                    rest[0] instanceof String text && text.isEmpty()
                            ? Repr.str(self)
                            : ValueFormat.builtin(value, (String) rest[0]);
            case "hash" -> hash(self, value);
            case "len" -> Length.plain(value);
            case "iter" -> items(value);
            case "reversed" -> Reversal.plain(value);
            case "bool" -> Unary.truth(value);
            case "neg" -> Unary.neg(value);
            case "pos" -> Unary.pos(value);
            case "abs" -> Unary.abs(value);
            case "invert" -> Unary.invert(value);
            case "int", "trunc" -> IntConversion.of(value);
            case "index" -> Int.index(value);
            case "float" -> FloatConversion.of(value);
            case "complex" -> value;
            case "floor" -> NumberSlots.floor(value);
            case "ceil" -> NumberSlots.ceil(value);
            case "round" ->
                    NumberBuiltins.round(value, rest.length == 0 ? null : rest[0]);
            case "getitem" ->
                    value instanceof PyDict<?, ?> dict
                            ? Missing.dictItem(self, dict, rest[0])
                            : ItemAccess.get(value, rest[0]);
            case "setitem" -> setItem(value, rest[0], rest[1]);
            case "delitem" -> deleteItem(value, rest[0]);
            case "contains" -> Containment.plain(value, rest[0]);
            case "call" -> Operator.call(value, rest);
            case "eq", "ne", "lt", "le", "gt", "ge" ->
                    SlotComparison.run(word, value, Derived.plain(rest[0]));
            default -> operator(word, value, Derived.plain(rest[0]));
        };
    }

    /// What `str` of a value is whose class only has a `__repr__`.
    private static Object shown(Object self) {
        return self instanceof Instance instance ? instance.__repr__() : Repr.str(self);
    }

    private static Object hash(Object self, Object value) {
        if (value instanceof Instance instance && !ClassFacts.isHashable(instance.type())
                || value instanceof PyList<?>
                || value instanceof PyDict<?, ?>
                || value instanceof PySet<?>
                || value instanceof ByteArray) {
            throw new TypeError(
                    "unhashable type: '" + Repr.typeName(self) + "'");
        }
        return value instanceof Instance instance
                ? Missing.plainHash(instance)
                : Equality.hash(value);
    }

    /// What a loop goes over, without an `__iter__` that a class of the program puts over it.
    private static Object items(Object value) {
        return value instanceof Iterable<?> iterable ? iterable.iterator() : Iteration.iterator(value);
    }

    @SuppressWarnings("unchecked")
    private static Object setItem(Object value, Object key, Object item) {
        if (value instanceof PyDict<?, ?> dict) {
            ((PyDict<Object, Object>) dict).put(key, item);
        } else {
            ItemAccess.set(value, key, item);
        }
        return null;
    }

    private static Object deleteItem(Object value, Object key) {
        if (value instanceof PyDict<?, ?> dict) {
            dict.delete(key);
        } else {
            ItemAccess.delete(value, key);
        }
        return null;
    }

    private static Object operator(String word, Object self, Object other) {
        BinaryOperator plain = OPERATORS.get(word);
        if (plain != null) {
            return applied(plain, self, other, self);
        }
        BinaryOperator turned = OPERATORS.get(word.substring(1));
        return word.startsWith("i")
                ? InPlace.container(turned, self, other)
                : applied(turned, other, self, self);
    }

    /// An int knows nothing of floats, and a set nothing of lists: the other one is asked then.
    private static Object applied(BinaryOperator operator, Object a, Object b, Object self) {
        Object other = self == a ? b : a;
        if (isWhole(self) && !isWhole(other)) {
            return NOT_IMPLEMENTED;
        }
        Object result = Dispatch.builtin(operator, a, b);
        if (result == NOT_IMPLEMENTED
                && self == a
                && (Sequences.isSequence(self) || self instanceof ByteSequence)) {
            String complaint = ContainerOperators.complaint(operator, a, b);
            if (complaint != null) {
                throw new TypeError(complaint);
            }
        }
        return result;
    }

    static boolean isWhole(Object value) {
        return value instanceof Long
                || value instanceof java.math.BigInteger
                || value instanceof Boolean;
    }
}
