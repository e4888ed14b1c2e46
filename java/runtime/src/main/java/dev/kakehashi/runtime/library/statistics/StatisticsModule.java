package dev.kakehashi.runtime.library.statistics;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.library.math.Libm;
import dev.kakehashi.runtime.library.math.Sums;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;

/// The module `statistics`: means, middles and spreads.
@Python("statistics")
public final class StatisticsModule {
    private StatisticsModule() {}

    private static ExactNumbers numbers(Object data, int least, String error) {
        ExactNumbers numbers = new ExactNumbers(data);
        if (numbers.size() < least) {
            throw new StatisticsError(error);
        }
        return numbers;
    }

    /// {@return the mean, exact before it is rounded once}
    @Python("mean(data)")
    public static Object mean(Object data) {
        ExactNumbers numbers = numbers(data, 1, "mean requires at least one data point");
        return numbers.special() != null
                ? numbers.special()
                : numbers.result(Operator.truediv(numbers.sum(), (long) numbers.size()));
    }

    /// {@return the mean of floats}
    @Python("fmean(data, weights=None)")
    public static double fmean(Object data, Object weights) {
        PyList<Object> values = PyList.from(data);
        if (weights != null) {
            PyList<Object> by = PyList.from(weights);
            if (by.size() != values.size()) {
                throw new StatisticsError("data and weights must be the same length");
            }
            PyList<Object> products = new PyList<>();
            for (int i = 0; i < by.size(); i++) {
                products.add(Operator.mul(values.get(i), by.get(i)));
            }
            double total = Sums.fsum(by);
            if (total == 0) {
                throw new StatisticsError("sum of weights must be non-zero");
            }
            return Sums.fsum(products) / total;
        }
        if (values.size() == 0) {
            throw new StatisticsError("fmean requires at least one data point");
        }
        return Sums.fsum(values) / values.size();
    }

    /// {@return the n-th root of the product}
    @Python("geometric_mean(data)")
    public static double geometricMean(Object data) {
        PyList<Object> logs = new PyList<>();
        for (Object each : Iteration.of(data)) {
            double number = Arguments.real(each);
            if (number <= 0) {
                throw new StatisticsError(
                        "geometric mean requires a non-empty dataset containing positive numbers");
            }
            logs.add(Libm.log(number));
        }
        if (logs.size() == 0) {
            throw new StatisticsError(
                    "geometric mean requires a non-empty dataset containing positive numbers");
        }
        return Libm.exp(fmean(logs, null));
    }

    /// {@return the inverse of the mean of inverses}
    @Python("harmonic_mean(data, weights=None)")
    public static Object harmonicMean(Object data, Object weights) {
        ExactNumbers numbers = numbers(data, 1, "harmonic_mean requires at least one data point");
        Object[] by = weights == null ? null : Iteration.toArray(weights);
        if (by != null && by.length != numbers.size()) {
            throw new StatisticsError("Number of weights does not match data size");
        }
        Object total = 0L;
        Object sum = 0L;
        for (int i = 0; i < numbers.size(); i++) {
            Object number = numbers.all().get(i);
            if (Operator.truth(Operator.lt(number, 0L))) {
                throw new StatisticsError("harmonic mean does not support negative values");
            }
            if (!Operator.truth(number)) {
                return numbers.result(number);
            }
            Object weight = by == null ? 1L : by[i];
            total = Operator.add(total, weight);
            sum = Operator.add(sum, Operator.truediv(weight, number));
        }
        return numbers.result(Operator.truediv(total, sum));
    }

    private static PyList<Object> sorted(Object data) {
        PyList<Object> sorted = PyList.from(data);
        sorted.sort(null, false);
        if (sorted.size() == 0) {
            throw new StatisticsError("no median for empty data");
        }
        return sorted;
    }

    /// {@return the middle, or the mean of the two in the middle}
    @Python("median(data)")
    public static Object median(Object data) {
        PyList<Object> sorted = sorted(data);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : Operator.truediv(Operator.add(sorted.get(middle - 1), sorted.get(middle)), 2L);
    }

    /// {@return the middle, or the lower of the two}
    @Python("median_low(data)")
    public static Object medianLow(Object data) {
        PyList<Object> sorted = sorted(data);
        return sorted.get((sorted.size() - 1) / 2);
    }

    /// {@return the middle, or the higher of the two}
    @Python("median_high(data)")
    public static Object medianHigh(Object data) {
        PyList<Object> sorted = sorted(data);
        return sorted.get(sorted.size() / 2);
    }

    private static PyDict<Object, Object> counts(Object data) {
        PyDict<Object, Object> counts = new PyDict<>();
        for (Object each : Iteration.of(data)) {
            counts.put(each, counts.contains(each) ? (Long) counts.get(each) + 1 : 1L);
        }
        return counts;
    }

    /// {@return what there is most often; the first of several}
    @Python("mode(data)")
    public static Object mode(Object data) {
        PyList<Object> all = multimode(data);
        if (all.size() == 0) {
            throw new StatisticsError("no mode for empty data");
        }
        return all.get(0);
    }

    /// {@return all that there are most often}
    @Python("multimode(data)")
    public static PyList<Object> multimode(Object data) {
        PyDict<Object, Object> counts = counts(data);
        long most = 0;
        for (Object key : counts) {
            most = Math.max(most, (Long) counts.get(key));
        }
        PyList<Object> modes = new PyList<>();
        for (Object key : counts) {
            if (Equality.equal(counts.get(key), most)) {
                modes.add(key);
            }
        }
        return modes;
    }

    /// {@return the spread of a sample}
    @Python("variance(data, xbar=None)")
    public static Object variance(Object data, Object center) {
        ExactNumbers numbers = numbers(data, 2, "variance requires at least two data points");
        return numbers.result(Operator.truediv(numbers.squares(center), (long) numbers.size() - 1));
    }

    /// {@return the spread of a whole}
    @Python("pvariance(data, mu=None)")
    public static Object pvariance(Object data, Object center) {
        ExactNumbers numbers = numbers(data, 1, "pvariance requires at least one data point");
        return numbers.result(Operator.truediv(numbers.squares(center), (long) numbers.size()));
    }

    /// {@return the standard deviation of a sample}
    @Python("stdev(data, xbar=None)")
    public static Object stdev(Object data, Object center) {
        ExactNumbers numbers = numbers(data, 2, "stdev requires at least two data points");
        return numbers.root(Operator.truediv(numbers.squares(center), (long) numbers.size() - 1));
    }

    /// {@return the standard deviation of a whole}
    @Python("pstdev(data, mu=None)")
    public static Object pstdev(Object data, Object center) {
        ExactNumbers numbers = numbers(data, 1, "pstdev requires at least one data point");
        return numbers.root(Operator.truediv(numbers.squares(center), (long) numbers.size()));
    }

    /// {@return the values that cut the data into parts of equal size}
    @Python("quantiles(data, *, n=4, method='exclusive')")
    public static PyList<Object> quantiles(Object data, Object n, String method) {
        long parts = Arguments.whole(n);
        if (parts < 1) {
            throw new StatisticsError("n must be at least 1");
        }
        PyList<Object> sorted = PyList.from(data);
        sorted.sort(null, false);
        int size = sorted.size();
        if (size < 2) {
            throw new StatisticsError("must have at least two data points");
        }
        boolean inclusive = method.equals("inclusive");
        if (!inclusive && !method.equals("exclusive")) {
            throw new dev.kakehashi.runtime.error.ValueError(
                    "Unknown method: " + dev.kakehashi.runtime.Repr.of(method));
        }
        long places = inclusive ? size - 1 : size + 1;
        PyList<Object> cuts = new PyList<>();
        for (long i = 1; i < parts; i++) {
            long index = i * places / parts;
            if (!inclusive) {
                index = Math.max(1, Math.min(index, size - 1));
            }
            long rest = i * places - index * parts;
            long first = inclusive ? index : index - 1;
            Object low = Operator.mul(sorted.get(first), parts - rest);
            Object high = Operator.mul(sorted.get(Math.min(first + 1, size - 1)), rest);
            cuts.add(Operator.truediv(Operator.add(low, high), parts));
        }
        return cuts;
    }
}
