package dev.kakehashi.runtime.library.random;

import dev.kakehashi.runtime.Builtins;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.library.math.Libm;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyFrozenSet;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySet;

import java.util.HashSet;
import java.util.Set;

/// Draws items from sequences, with and without putting them back.
final class Choices {
    private static final int SMALL = 21;
    private static final int FEW = 5;

    private Choices() {}

    static PyList<Object> of(
            MersenneTwister random,
            Object population,
            Object weights,
            Object cumulative,
            long count) {
        long size = Builtins.len(population);
        PyList<Object> drawn = new PyList<>();
        if (cumulative == null && weights == null) {
            for (long i = 0; i < count; i++) {
                drawn.add(Operator.getItem(population, (long) (random.real() * size)));
            }
            return drawn;
        }
        if (cumulative != null && weights != null) {
            throw new TypeError("Cannot specify both weights and cumulative weights");
        }
        double[] sums = sums(cumulative == null ? weights : cumulative, cumulative == null);
        if (sums.length != size) {
            throw new ValueError("The number of weights does not match the population");
        }
        double total = sums[sums.length - 1];
        if (total <= 0) {
            throw new ValueError("Total of weights must be greater than zero");
        }
        if (!Double.isFinite(total)) {
            throw new ValueError("Total of weights must be finite");
        }
        for (long i = 0; i < count; i++) {
            drawn.add(
                    Operator.getItem(
                            population,
                            (long) bisect(sums, random.real() * total, sums.length - 1)));
        }
        return drawn;
    }

    private static double[] sums(Object weights, boolean add) {
        Object[] values = Iteration.toArray(weights);
        double[] sums = new double[values.length];
        Object sum = null;
        for (int i = 0; i < values.length; i++) {
            sum = i == 0 || !add ? values[i] : Operator.add(sum, values[i]);
            sums[i] = Arguments.real(sum);
        }
        return sums;
    }

    /// {@return the first index whose sum is above a value}
    private static int bisect(double[] sums, double value, int end) {
        int low = 0;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value < sums[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    static PyList<Object> sample(MersenneTwister random, Object population, long count) {
        if (population instanceof PySet<?>
                || population instanceof PyFrozenSet<?>
                || population instanceof PyDict<?, ?>) {
            throw new TypeError(
                    "Population must be a sequence.  For dicts or sets, use sorted(d).");
        }
        long size = Builtins.len(population);
        if (count < 0 || count > size) {
            throw new ValueError("Sample larger than population or is negative");
        }
        long setSize = SMALL;
        if (count > FEW) {
            setSize += (long) Math.pow(4, Math.ceil(Libm.log(count * 3.0) / Libm.log(4.0)));
        }
        PyList<Object> drawn = new PyList<>();
        if (size <= setSize) {
            Object[] pool = Iteration.toArray(population);
            for (int i = 0; i < count; i++) {
                int j = (int) random.below(size - i);
                drawn.add(pool[j]);
                pool[j] = pool[(int) size - i - 1];
            }
            return drawn;
        }
        Set<Long> selected = new HashSet<>();
        for (long i = 0; i < count; i++) {
            long j = random.below(size);
            while (!selected.add(j)) {
                j = random.below(size);
            }
            drawn.add(Operator.getItem(population, j));
        }
        return drawn;
    }

    static PyList<Object> sample(
            MersenneTwister random, Object population, long count, Object[] counts) {
        long[] sums = new long[counts.length];
        long total = 0;
        for (int i = 0; i < counts.length; i++) {
            total += Arguments.whole(counts[i]);
            sums[i] = total;
        }
        if (counts.length != Builtins.len(population)) {
            throw new ValueError("The number of counts does not match the population");
        }
        if (total <= 0) {
            throw new ValueError("Total of counts must be greater than zero");
        }
        PyList<Object> drawn = new PyList<>();
        for (Object place : sample(random, Builtins.range(total), count)) {
            long at = Arguments.whole(place);
            long item = 0;
            while (sums[(int) item] <= at) {
                item++;
            }
            drawn.add(Operator.getItem(population, item));
        }
        return drawn;
    }
}
