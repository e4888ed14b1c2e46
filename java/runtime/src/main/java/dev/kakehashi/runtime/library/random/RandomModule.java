package dev.kakehashi.runtime.library.random;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.value.Bytes;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

/// The module `random`: its functions are the methods of one generator that all share.
@Python("random")
public final class RandomModule {
    private static final PyRandom SHARED = new PyRandom(null);

    private RandomModule() {}

    /// Starts again from a seed: an int, a float, a text, bytes, or null for one that nobody can
    /// guess.
    @Python("seed(a=None, version=2)")
    public static void seed(Object a) {
        SHARED.seed(a);
    }

    /// {@return a float from 0 to below 1}
    @Python("random()")
    public static double random() {
        return SHARED.random();
    }

    /// {@return an int of so many random bits}
    @Python("getrandbits(k, /)")
    public static Number getrandbits(Object k) {
        return SHARED.getrandbits(k);
    }

    /// {@return so many random bytes}
    @Python("randbytes(n)")
    public static Bytes randbytes(Object n) {
        return SHARED.randbytes(n);
    }

    /// {@return an int from a to b, both included}
    @Python("randint(a, b)")
    public static long randint(long a, long b) {
        return SHARED.randint(a, b);
    }

    /// {@return an int from a to b, both included}
    @Python("randint(a, b)")
    public static Number randint(Object a, Object b) {
        return SHARED.randint(a, b);
    }

    /// {@return an int of a range}
    @Python("randrange(start, stop=None, step=1)")
    public static Number randrange(Object start, Object stop, Object step) {
        return SHARED.randrange(start, stop, step);
    }

    /// {@return an item of a sequence}
    @Python("choice(seq)")
    public static Object choice(Object seq) {
        return SHARED.choice(seq);
    }

    /// {@return k items of a sequence, each drawn from all}
    @Python("choices(population, weights=None, *, cum_weights=None, k=1)")
    public static PyList<Object> choices(
            Object population, Object weights, Object cumulative, Object k) {
        return SHARED.choices(population, weights, cumulative, k);
    }

    /// Brings the items of a list into a random order.
    @Python("shuffle(x)")
    public static void shuffle(Object x) {
        SHARED.shuffle(x);
    }

    /// {@return k items of a sequence, none drawn twice}
    @Python("sample(population, k, *, counts=None)")
    public static PyList<Object> sample(Object population, Object k, Object counts) {
        return SHARED.sample(population, k, counts);
    }

    /// {@return a float from a to b}
    @Python("uniform(a, b)")
    public static double uniform(double a, double b) {
        return SHARED.uniform(a, b);
    }

    /// {@return a float from a to b}
    @Python("uniform(a, b)")
    public static double uniform(Object a, Object b) {
        return SHARED.uniform(a, b);
    }

    /// {@return a float of the triangular distribution}
    @Python("triangular(low=0.0, high=1.0, mode=None)")
    public static double triangular(Object low, Object high, Object mode) {
        return SHARED.triangular(low, high, mode);
    }

    /// {@return a float of the normal distribution; two come from each pair of random numbers}
    @Python("gauss(mu=0.0, sigma=1.0)")
    public static double gauss(Object mu, Object sigma) {
        return SHARED.gauss(mu, sigma);
    }

    /// {@return a float of the normal distribution}
    @Python("normalvariate(mu=0.0, sigma=1.0)")
    public static double normalvariate(Object mu, Object sigma) {
        return SHARED.normalvariate(mu, sigma);
    }

    /// {@return a float whose logarithm is normally distributed}
    @Python("lognormvariate(mu, sigma)")
    public static double lognormvariate(Object mu, Object sigma) {
        return SHARED.lognormvariate(mu, sigma);
    }

    /// {@return a float of the exponential distribution}
    @Python("expovariate(lambd=1.0)")
    public static double expovariate(Object lambda) {
        return SHARED.expovariate(lambda);
    }

    /// {@return a float of the gamma distribution}
    @Python("gammavariate(alpha, beta)")
    public static double gammavariate(Object alpha, Object beta) {
        return SHARED.gammavariate(alpha, beta);
    }

    /// {@return a float of the beta distribution}
    @Python("betavariate(alpha, beta)")
    public static double betavariate(Object alpha, Object beta) {
        return SHARED.betavariate(alpha, beta);
    }

    /// {@return a float of the Pareto distribution}
    @Python("paretovariate(alpha)")
    public static double paretovariate(Object alpha) {
        return SHARED.paretovariate(alpha);
    }

    /// {@return a float of the Weibull distribution}
    @Python("weibullvariate(alpha, beta)")
    public static double weibullvariate(Object alpha, Object beta) {
        return SHARED.weibullvariate(alpha, beta);
    }

    /// {@return an angle of the von Mises distribution}
    @Python("vonmisesvariate(mu, kappa)")
    public static double vonmisesvariate(Object mu, Object kappa) {
        return SHARED.vonmisesvariate(mu, kappa);
    }

    /// {@return where the generator stands}
    @Python("getstate()")
    public static PyTuple getstate() {
        return SHARED.getstate();
    }

    /// Goes back to where a generator stood.
    @Python("setstate(state)")
    public static void setstate(Object state) {
        SHARED.setstate(state);
    }
}
