package dev.kakehashi.runtime.library.operator;

import dev.kakehashi.runtime.Builtins;
import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;

/// `operator`: truth, identity, items and the like.
@Python("operator")
public final class ItemFunctions {
    private ItemFunctions() {}

    /// {@return `not a`}
    @Python("not_(a, /)")
    public static boolean not(Object a) {
        return !Operator.truth(a);
    }

    /// {@return `bool(a)`}
    @Python("truth(a, /)")
    public static boolean truth(Object a) {
        return Operator.truth(a);
    }

    /// {@return `a is b`}
    @Python("is_(a, b, /)")
    public static boolean is(Object a, Object b) {
        return Equality.same(a, b);
    }

    /// {@return `a is not b`}
    @Python("is_not(a, b, /)")
    public static boolean isNot(Object a, Object b) {
        return !Equality.same(a, b);
    }

    /// {@return `a` as an int, where it can stand for one}
    @Python("index(a, /)")
    public static Number index(Object a) {
        return Arguments.integer(a);
    }

    /// {@return `a + b` of sequences}
    @Python("concat(a, b, /)")
    public static Object concat(Object a, Object b) {
        if (!Iteration.isIterable(a)) {
            throw new TypeError("'" + Repr.typeName(a) + "' object can't be concatenated");
        }
        return Operator.add(a, b);
    }

    /// {@return `b in a`}
    @Python("contains(a, b, /)")
    public static boolean contains(Object a, Object b) {
        return Operator.contains(a, b);
    }

    /// {@return how often b is in a}
    @Python("countOf(a, b, /)")
    public static long countOf(Object a, Object b) {
        long count = 0;
        for (Object item : Iteration.of(a)) {
            count += Equality.sameOrEqual(item, b) ? 1 : 0;
        }
        return count;
    }

    /// {@return the index of the first b in a}
    @Python("indexOf(a, b, /)")
    public static long indexOf(Object a, Object b) {
        long index = 0;
        for (Object item : Iteration.of(a)) {
            if (Equality.sameOrEqual(item, b)) {
                return index;
            }
            index++;
        }
        throw new ValueError("sequence.index(x): x not in sequence");
    }

    /// {@return `a[b]`}
    @Python("getitem(a, b, /)")
    public static Object getitem(Object a, Object b) {
        return Operator.getItem(a, b);
    }

    /// Does `a[b] = c`.
    @Python("setitem(a, b, c, /)")
    public static void setitem(Object a, Object b, Object c) {
        Operator.setItem(a, b, c);
    }

    /// Does `del a[b]`.
    @Python("delitem(a, b, /)")
    public static void delitem(Object a, Object b) {
        Operator.delItem(a, b);
    }

    /// {@return the length, if there is one, or another number}
    @Python("length_hint(obj, default=0, /)")
    public static long lengthHint(Object object, long otherwise) {
        try {
            return Builtins.len(object);
        } catch (TypeError none) {
            return otherwise;
        }
    }

    /// {@return what calling a value gives}
    @Python("call(obj, /, *args, **kwargs)")
    public static Object call(
            Object object,
            Object[] arguments,
            dev.kakehashi.runtime.value.PyDict<String, Object> keywords) {
        return Operator.call(object, arguments, keywords);
    }
}
