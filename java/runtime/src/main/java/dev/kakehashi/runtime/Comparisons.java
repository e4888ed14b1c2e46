package dev.kakehashi.runtime;

/// Python's comparisons on any values. What they give is a Boolean for values of Python's own
/// types, and anything for others.
public abstract class Comparisons extends Items {
    Comparisons() {}

    /// {@return `a == b`}
    public static Object eq(Object a, Object b) {
        return Comparing.equal(a, b);
    }

    /// {@return `a != b`}
    public static Object ne(Object a, Object b) {
        return Comparing.unequal(a, b);
    }

    /// {@return `a < b`}
    public static Object lt(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return (long) x < (long) y;
        }
        if (a instanceof Double x && b instanceof Double y) {
            return (double) x < (double) y;
        }
        return Comparing.order(Order.LT, a, b);
    }

    /// {@return `a <= b`}
    public static Object le(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return (long) x <= (long) y;
        }
        if (a instanceof Double x && b instanceof Double y) {
            return (double) x <= (double) y;
        }
        return Comparing.order(Order.LE, a, b);
    }

    /// {@return `a > b`}
    public static Object gt(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return (long) x > (long) y;
        }
        if (a instanceof Double x && b instanceof Double y) {
            return (double) x > (double) y;
        }
        return Comparing.order(Order.GT, a, b);
    }

    /// {@return `a >= b`}
    public static Object ge(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return (long) x >= (long) y;
        }
        if (a instanceof Double x && b instanceof Double y) {
            return (double) x >= (double) y;
        }
        return Comparing.order(Order.GE, a, b);
    }

    /// {@return `a is b`}
    public static boolean is(Object a, Object b) {
        return Equality.same(a, b);
    }
}
