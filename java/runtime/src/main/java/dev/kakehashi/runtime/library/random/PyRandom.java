package dev.kakehashi.runtime.library.random;

import dev.kakehashi.runtime.Builtins;
import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.IndexError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.library.LibraryInstance;
import dev.kakehashi.runtime.library.math.Libm;
import dev.kakehashi.runtime.value.Bytes;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/// Python's `random.Random`: the same numbers as CPython's for the same seed. Not safe for several
/// threads.
@Python("random.Random")
public class PyRandom extends LibraryInstance {
    private static final long VERSION = 3;
    private final MersenneTwister twister = new MersenneTwister();
    private Double nextGauss;

    /// A generator with a seed, or with one that nobody can guess where it is null.
    @Python("Random(x=None)")
    public PyRandom(Object seed) {
        seed(seed);
    }

    /// Starts again from a seed: an int, a float, a text, bytes, or null for one that nobody can
    /// guess.
    @Python("seed(self, a=None, version=2)")
    public final void seed(Object a) {
        nextGauss = null;
        twister.seed(
                switch (a) {
                    case null -> new BigInteger(1, new SecureRandom().generateSeed(32));
                    case String text -> digested(text.getBytes(StandardCharsets.UTF_8));
                    case Bytes bytes -> digested(bytes.toArray());
                    case Double number -> unsigned(Equality.hash(number));
                    default -> {
                        if (Arguments.isInteger(a)) {
                            yield Arguments.big(a);
                        }
                        throw new TypeError(
                                "The only supported seed types are:\n"
                                        + "None, int, float, str, bytes, and bytearray.");
                    }
                });
    }

    private static BigInteger unsigned(long hash) {
        return new BigInteger(Long.toUnsignedString(hash));
    }

    private static BigInteger digested(byte[] seed) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(seed);
            byte[] all = java.util.Arrays.copyOf(seed, seed.length + digest.length);
            System.arraycopy(digest, 0, all, seed.length, digest.length);
            return new BigInteger(1, all);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// {@return a float from 0 to below 1}
    @Python("random(self)")
    public final double random() {
        return twister.real();
    }

    /// {@return an int of so many random bits}
    @Python("getrandbits(self, k, /)")
    public final Number getrandbits(Object k) {
        long bits = Arguments.whole(k);
        if (bits < 0) {
            throw new ValueError("number of bits must be non-negative");
        }
        if (bits == 0) {
            return 0L;
        }
        return bits < 64 ? (Number) twister.bits((int) bits) : Int.of(twister.manyBits(bits));
    }

    /// {@return so many random bytes}
    @Python("randbytes(self, n)")
    public final Bytes randbytes(Object n) {
        int size = Math.toIntExact(Arguments.whole(n));
        byte[] number = size == 0 ? new byte[0] : twister.manyBits(8L * size).toByteArray();
        byte[] bytes = new byte[size];
        for (int i = 0; i < size && i < number.length; i++) {
            bytes[i] = number[number.length - 1 - i];
        }
        return Bytes.of(bytes);
    }

    /// {@return an int from a to b, both included}
    @Python("randint(self, a, b)")
    public final long randint(long a, long b) {
        long width = b - a + 1;
        if (width > 0 && b >= a) {
            return a + twister.below(width);
        }
        return Arguments.whole(randrange(a, Int.add(b, 1L), 1L));
    }

    /// {@return an int from a to b, both included}
    @Python("randint(self, a, b)")
    public final Number randint(Object a, Object b) {
        return randrange(a, Int.add(Arguments.integer(b), 1L), 1L);
    }

    /// {@return an int of a range}
    @Python("randrange(self, start, stop=None, step=1)")
    public final Number randrange(Object start, Object stop, Object step) {
        Number first = stop == null ? (Number) 0L : Arguments.integer(start);
        Number last = Arguments.integer(stop == null ? start : stop);
        Number stride = Arguments.integer(step);
        BigInteger width = Int.big(Int.sub(last, first));
        if (stride.equals(1L)) {
            if (width.signum() <= 0) {
                throw new ValueError(
                        stop == null
                                ? "empty range for randrange()"
                                : "empty range for randrange() ("
                                        + first
                                        + ", "
                                        + last
                                        + ", "
                                        + Int.of(width)
                                        + ")");
            }
            return Int.add(first, below(width));
        }
        if (stop == null) {
            throw new TypeError("Missing a non-None stop argument");
        }
        BigInteger by = Int.big(stride);
        if (by.signum() == 0) {
            throw new ValueError("zero step for randrange()");
        }
        BigInteger one = BigInteger.valueOf(by.signum());
        BigInteger count = Int.big(Int.floordiv(Int.of(width.add(by).subtract(one)), stride));
        if (count.signum() <= 0) {
            throw new ValueError("empty range for randrange()");
        }
        return Int.add(first, Int.mul(stride, below(count)));
    }

    private Number below(BigInteger limit) {
        return limit.bitLength() < 63
                ? (Number) twister.below(limit.longValue())
                : Int.of(twister.below(limit));
    }

    /// {@return an item of a sequence}
    @Python("choice(self, seq)")
    public final Object choice(Object seq) {
        long size = Builtins.len(seq);
        if (size == 0) {
            throw new IndexError("Cannot choose from an empty sequence");
        }
        return Operator.getItem(seq, twister.below(size));
    }

    /// {@return k items of a sequence, each drawn from all}
    @Python("choices(self, population, weights=None, *, cum_weights=None, k=1)")
    public final PyList<Object> choices(
            Object population, Object weights, Object cumulative, Object k) {
        return Choices.of(twister, population, weights, cumulative, Arguments.whole(k));
    }

    /// Brings the items of a list into a random order.
    @Python("shuffle(self, x)")
    public final void shuffle(Object x) {
        if (x instanceof PyList<?> list) {
            @SuppressWarnings("unchecked")
            PyList<Object> items = (PyList<Object>) list;
            for (long i = items.size() - 1L; i > 0; i--) {
                long j = twister.below(i + 1);
                Object other = items.get(i);
                items.set(i, items.get(j));
                items.set(j, other);
            }
            return;
        }
        for (long i = Builtins.len(x) - 1; i > 0; i--) {
            long j = twister.below(i + 1);
            Object other = Operator.getItem(x, i);
            Operator.setItem(x, i, Operator.getItem(x, j));
            Operator.setItem(x, j, other);
        }
    }

    /// {@return k items of a sequence, none drawn twice}
    @Python("sample(self, population, k, *, counts=None)")
    public final PyList<Object> sample(Object population, Object k, Object counts) {
        return counts == null
                ? Choices.sample(twister, population, Arguments.whole(k))
                : Choices.sample(
                        twister, population, Arguments.whole(k), Iteration.toArray(counts));
    }

    /// {@return a float from a to b}
    @Python("uniform(self, a, b)")
    public final double uniform(double a, double b) {
        return a + (b - a) * twister.real();
    }

    /// {@return a float from a to b}
    @Python("uniform(self, a, b)")
    public final double uniform(Object a, Object b) {
        return uniform(Arguments.real(a), Arguments.real(b));
    }

    /// {@return a float of the triangular distribution}
    @Python("triangular(self, low=0.0, high=1.0, mode=None)")
    public final double triangular(Object low, Object high, Object mode) {
        return Distributions.triangular(
                twister,
                Arguments.real(low),
                Arguments.real(high),
                mode == null ? null : (Double) Arguments.real(mode));
    }

    /// {@return a float of the normal distribution; two come from each pair of random numbers}
    @Python("gauss(self, mu=0.0, sigma=1.0)")
    public final double gauss(Object mu, Object sigma) {
        Double z = nextGauss;
        nextGauss = null;
        if (z == null) {
            double angle = twister.real() * 2 * Math.PI;
            double radius = Math.sqrt(-2.0 * Libm.log(1.0 - twister.real()));
            z = Libm.cos(angle) * radius;
            nextGauss = Libm.sin(angle) * radius;
        }
        return Arguments.real(mu) + z * Arguments.real(sigma);
    }

    /// {@return a float of the normal distribution}
    @Python("normalvariate(self, mu=0.0, sigma=1.0)")
    public final double normalvariate(Object mu, Object sigma) {
        return Distributions.normal(twister, Arguments.real(mu), Arguments.real(sigma));
    }

    /// {@return a float whose logarithm is normally distributed}
    @Python("lognormvariate(self, mu, sigma)")
    public final double lognormvariate(Object mu, Object sigma) {
        return Libm.exp(normalvariate(mu, sigma));
    }

    /// {@return a float of the exponential distribution}
    @Python("expovariate(self, lambd=1.0)")
    public final double expovariate(Object lambda) {
        return Distributions.exponential(twister, Arguments.real(lambda));
    }

    /// {@return a float of the gamma distribution}
    @Python("gammavariate(self, alpha, beta)")
    public final double gammavariate(Object alpha, Object beta) {
        double shape = Arguments.real(alpha);
        double scale = Arguments.real(beta);
        if (shape <= 0 || scale <= 0) {
            throw new ValueError("gammavariate: alpha and beta must be > 0.0");
        }
        return Distributions.gamma(twister, shape, scale);
    }

    /// {@return a float of the beta distribution}
    @Python("betavariate(self, alpha, beta)")
    public final double betavariate(Object alpha, Object beta) {
        double y = gammavariate(alpha, 1.0);
        return y == 0 ? 0 : y / (y + gammavariate(beta, 1.0));
    }

    /// {@return a float of the Pareto distribution}
    @Python("paretovariate(self, alpha)")
    public final double paretovariate(Object alpha) {
        return Libm.pow(1.0 - twister.real(), -1.0 / Arguments.real(alpha));
    }

    /// {@return a float of the Weibull distribution}
    @Python("weibullvariate(self, alpha, beta)")
    public final double weibullvariate(Object alpha, Object beta) {
        double u = 1.0 - twister.real();
        return Arguments.real(alpha) * Libm.pow(-Libm.log(u), 1.0 / Arguments.real(beta));
    }

    /// {@return an angle of the von Mises distribution}
    @Python("vonmisesvariate(self, mu, kappa)")
    public final double vonmisesvariate(Object mu, Object kappa) {
        return Distributions.vonMises(twister, Arguments.real(mu), Arguments.real(kappa));
    }

    /// {@return where the generator stands}
    @Python("getstate(self)")
    public final PyTuple getstate() {
        Object[] words = new Object[MersenneTwister.SIZE + 1];
        for (int i = 0; i < MersenneTwister.SIZE; i++) {
            words[i] = Integer.toUnsignedLong(twister.state[i]);
        }
        words[MersenneTwister.SIZE] = (long) twister.index;
        return PyTuple.of(VERSION, PyTuple.of(words), nextGauss);
    }

    /// Goes back to where a generator stood.
    @Python("setstate(self, state)")
    public final void setstate(Object state) {
        if (!(state instanceof PyTuple all)
                || all.size() != 3
                || !Equality.equal(all.get(0), VERSION)
                || !(all.get(1) instanceof PyTuple words)
                || words.size() != MersenneTwister.SIZE + 1) {
            throw new ValueError("state vector is the wrong size");
        }
        for (int i = 0; i < MersenneTwister.SIZE; i++) {
            twister.state[i] = (int) Arguments.whole(words.get(i));
        }
        twister.index = (int) Arguments.whole(words.get(MersenneTwister.SIZE));
        nextGauss = (Double) all.get(2);
    }
}
