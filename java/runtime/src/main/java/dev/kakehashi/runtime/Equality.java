package dev.kakehashi.runtime;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.AnySet;
import dev.kakehashi.runtime.value.ByteArray;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.Complex;
import dev.kakehashi.runtime.value.DictItems;
import dev.kakehashi.runtime.value.DictKeys;
import dev.kakehashi.runtime.value.DictView;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyFrozenSet;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyRange;
import dev.kakehashi.runtime.value.PySet;
import dev.kakehashi.runtime.value.PySlice;
import dev.kakehashi.runtime.value.PyTuple;

import java.math.BigInteger;

/// Python's equality, identity and hash: `1 == 1.0 == True`, and equal values have equal hashes.
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own, and that of marks.
public final class Equality {
    private Equality() {}

    /// {@return `a is b`: numbers and texts, which have no identity in Java, are the same when
    /// nothing can tell them apart}
    public static boolean same(Object a, Object b) {
        if (a == b) {
            return true;
        }
        if (a == null || b == null || a.getClass() != b.getClass()) {
            return false;
        }
        return switch (a) {
            case Long x -> x.equals(b);
            case Boolean x -> x.equals(b);
            case String x -> x.equals(b);
            case Double x ->
                    Double.doubleToRawLongBits(x) == Double.doubleToRawLongBits((Double) b);
            case BigInteger x -> x.equals(b);
            case PyObject x -> dev.kakehashi.runtime.bridge.Bridge.same(x, b);
            default -> false;
        };
    }

    /// {@return whether containers hold both for the same: `a is b or a == b`}
    public static boolean sameOrEqual(Object a, Object b) {
        if (a == b) {
            return true;
        }
        if (a instanceof String x && b instanceof String y) {
            return x.equals(y);
        }
        if (a instanceof Double x && b instanceof Double y) {
            double first = x;
            double second = y;
            return first == second
                    || Double.doubleToRawLongBits(first) == Double.doubleToRawLongBits(second);
        }
        return equal(a, b);
    }

    /// {@return `bool(a == b)`}
    public static boolean equal(Object a, Object b) {
        return switch (a) {
            case String x when b instanceof String y -> x.equals(y);
            case Long x when b instanceof Long y -> (long) x == (long) y;
            case null, default ->
                    decides(a) || decides(b) ? Operator.truth(Operator.eq(a, b)) : values(a, b);
        };
    }

    /// Whether a value has an equality of its own.
    private static boolean decides(Object value) {
        return value instanceof Instance || value instanceof PyObject;
    }

    /// Equality of values none of which is an instance of a class of the program.
    static boolean values(Object a, Object b) {
        if (a == null || b == null) {
            return a == b;
        }
        return switch (a) {
            case Long x -> NumberEquality.equal(x, b);
            case Double x -> NumberEquality.equal(x, b);
            case Boolean x -> NumberEquality.equal(x ? 1L : 0L, b);
            case BigInteger x -> NumberEquality.equal(x, b);
            case Complex x -> NumberEquality.equal(x, b);
            case String x -> x.equals(b);
            case PyList<?> x -> b instanceof PyList<?> y && ContainerEquality.lists(x, y);
            case PyTuple x -> b instanceof PyTuple y && ContainerEquality.tuples(x, y);
            case PyDict<?, ?> x -> b instanceof PyDict<?, ?> y && ContainerEquality.dicts(x, y);
            case AnySet<?> x -> b instanceof AnySet<?> y && ContainerEquality.sets(x, y);
            case DictKeys<?> x -> ContainerEquality.views(x, b);
            case DictItems x -> ContainerEquality.views(x, b);
            case DictView<?> x -> false;
            case PyRange x -> b instanceof PyRange y && x.sameItems(y);
            case PySlice x -> b instanceof PySlice y && x.toTuple().equals(y.toTuple());
            case ByteSequence x -> b instanceof ByteSequence y && x.sameBytes(y);
            default -> a.equals(b);
        };
    }

    /// {@return `hash(value)`; that of a text differs from CPython's, which is another one in each
    /// process}
    public static long hash(Object value) {
        return switch (value) {
            case null -> 0xFCA86420L;
            case String x -> text(x);
            case Long x -> NumberHash.of((long) x);
            case Double x -> NumberHash.of((double) x);
            case Boolean x -> x ? 1 : 0;
            case BigInteger x -> NumberHash.of(x);
            case Complex x -> NumberHash.of(x);
            case PyTuple x -> x.pythonHash();
            case Instance x -> NumberHash.ofResult(x.__hash__());
            case PyFrozenSet<?> x -> x.pythonHash();
            case PyRange x -> x.pythonHash();
            case ByteArray x -> throw unhashable(x);
            case ByteSequence x -> x.pythonHash();
            case PyList<?> x -> throw unhashable(x);
            case PyDict<?, ?> x -> throw unhashable(x);
            case PySet<?> x -> throw unhashable(x);
            case PySlice x -> throw unhashable(x);
            case DictView<?> x when !(x instanceof dev.kakehashi.runtime.value.DictValues<?>) ->
                    throw unhashable(x);
            case PyObject x -> dev.kakehashi.runtime.bridge.Bridge.hash(x);
            default -> value.hashCode();
        };
    }

    private static long text(String text) {
        long hash = text.hashCode();
        return hash ^ (hash << 29);
    }

    private static TypeError unhashable(Object value) {
        return new TypeError("unhashable type: '" + Repr.typeName(value) + "'");
    }

    /// {@return the hash for tables: of a text without the detour over 64 bits}
    public static int tableHash(Object key) {
        int hash;
        if (key instanceof String text) {
            hash = text.hashCode();
            // As the 64 bits of hash(text), folded.
            hash ^= (hash << 29) ^ (hash >> 31) ^ (hash >> 3);
        } else {
            long wide = key instanceof Long number ? NumberHash.of((long) number) : hash(key);
            hash = (int) (wide ^ (wide >>> 32));
        }
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    /// {@return the hash for Java's own collections; unhashable values have one too}
    public static int javaHash(Object value) {
        try {
            return Long.hashCode(hash(value));
        } catch (TypeError unhashable) {
            return 0;
        }
    }

    /// {@return Python's hash of a tuple of these items}
    public static long hashOfItems(Object[] items) {
        long accumulated = 2870177450012600261L;
        for (Object item : items) {
            accumulated += hash(item) * -4417276706812531889L;
            accumulated = Long.rotateLeft(accumulated, 31);
            accumulated *= -7046029288634856825L;
        }
        accumulated += items.length ^ (2870177450012600261L ^ 3527539L);
        return accumulated == -1 ? 1546275796 : accumulated;
    }
}
