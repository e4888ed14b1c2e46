package dev.kakehashi.runtime.library.math;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;

/// `math`: sums, products and distances.
@Python("math")
public final class Sums {
    private Sums() {}

    /// {@return the sum of floats as if it were rounded once}
    @Python("fsum(seq, /)")
    public static double fsum(Object seq) {
        ExactSum sum = new ExactSum();
        for (Object value : Iteration.of(seq)) {
            sum.add(Arguments.real(value));
        }
        return sum.value();
    }

    /// {@return the product, times a start}
    @Python("prod(iterable, /, *, start=1)")
    public static Object prod(Object iterable, Object start) {
        Object product = start;
        for (Object value : Iteration.of(iterable)) {
            product = Operator.mul(product, value);
        }
        return product;
    }

    /// {@return the sum of the products of pairs}
    @Python("sumprod(p, q, /)")
    public static Object sumprod(Object p, Object q) {
        Object[] left = Iteration.toArray(p);
        Object[] right = Iteration.toArray(q);
        if (left.length != right.length) {
            throw new ValueError("Inputs are not the same length");
        }
        boolean floats = left.length > 0;
        for (int i = 0; i < left.length; i++) {
            floats &= left[i] instanceof Double || right[i] instanceof Double;
            floats &= left[i] instanceof Double || left[i] instanceof Long;
            floats &= right[i] instanceof Double || right[i] instanceof Long;
        }
        if (floats) {
            double[] x = new double[left.length];
            double[] y = new double[left.length];
            for (int i = 0; i < x.length; i++) {
                x[i] = Arguments.real(left[i]);
                y[i] = Arguments.real(right[i]);
            }
            return ExactSum.ofProducts(x, y);
        }
        Object sum = 0L;
        for (int i = 0; i < left.length; i++) {
            sum = Operator.add(sum, Operator.mul(left[i], right[i]));
        }
        return sum;
    }

    /// {@return the length of a vector}
    @Python("hypot(*coordinates)")
    public static double hypot(Object... coordinates) {
        double[] vector = new double[coordinates.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Arguments.real(coordinates[i]);
        }
        return Norm.of(vector);
    }

    /// {@return the distance of two points}
    @Python("dist(p, q, /)")
    public static double dist(Object p, Object q) {
        Object[] from = Iteration.toArray(p);
        Object[] to = Iteration.toArray(q);
        if (from.length != to.length) {
            throw new ValueError("both points must have the same number of dimensions");
        }
        double[] vector = new double[from.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Arguments.real(from[i]) - Arguments.real(to[i]);
        }
        return Norm.of(vector);
    }
}
