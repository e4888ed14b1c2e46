package dev.kakehashi.runtime.library.random;

import dev.kakehashi.runtime.library.math.Libm;

/// Python's ways from random numbers between 0 and 1 to other distributions.
final class Distributions {
    private static final double MAGIC = 4 * Math.exp(-0.5) / Math.sqrt(2.0);
    private static final double LOG4 = Math.log(4.0);
    private static final double GAMMA_MAGIC = 1.0 + Math.log(4.5);
    private static final double TURN = 2 * Math.PI;

    private Distributions() {}

    static double normal(MersenneTwister random, double mu, double sigma) {
        while (true) {
            double first = random.real();
            double second = 1.0 - random.real();
            double z = MAGIC * (first - 0.5) / second;
            if (z * z / 4.0 <= -Libm.log(second)) {
                return mu + z * sigma;
            }
        }
    }

    static double exponential(MersenneTwister random, double lambda) {
        return -Libm.log(1.0 - random.real()) / lambda;
    }

    static double triangular(MersenneTwister random, double low, double high, Double mode) {
        double u = random.real();
        if (mode != null && high == low) {
            return low;
        }
        double c = mode == null ? 0.5 : (mode - low) / (high - low);
        double from = low;
        double to = high;
        if (u > c) {
            u = 1.0 - u;
            c = 1.0 - c;
            from = high;
            to = low;
        }
        return from + (to - from) * Math.sqrt(u * c);
    }

    static double gamma(MersenneTwister random, double alpha, double beta) {
        if (alpha > 1.0) {
            return above(random, alpha) * beta;
        }
        return alpha == 1.0 ? -Libm.log(1.0 - random.real()) * beta : below(random, alpha) * beta;
    }

    private static double above(MersenneTwister random, double alpha) {
        double inverse = Math.sqrt(2.0 * alpha - 1.0);
        double b = alpha - LOG4;
        double c = alpha + inverse;
        while (true) {
            double first = random.real();
            if (!(1e-7 < first && first < 0.9999999)) {
                continue;
            }
            double second = 1.0 - random.real();
            double v = Libm.log(first / (1.0 - first)) / inverse;
            double x = alpha * Libm.exp(v);
            double z = first * first * second;
            double r = b + c * v - x;
            if (r + GAMMA_MAGIC - 4.5 * z >= 0.0 || r >= Libm.log(z)) {
                return x;
            }
        }
    }

    private static double below(MersenneTwister random, double alpha) {
        while (true) {
            double u = random.real();
            double b = (Math.E + alpha) / Math.E;
            double p = b * u;
            double x = p <= 1.0 ? Libm.pow(p, 1.0 / alpha) : -Libm.log((b - p) / alpha);
            double second = random.real();
            if (p > 1.0 ? second <= Libm.pow(x, alpha - 1.0) : second <= Libm.exp(-x)) {
                return x;
            }
        }
    }

    static double vonMises(MersenneTwister random, double mu, double kappa) {
        if (kappa <= 1e-6) {
            return TURN * random.real();
        }
        double s = 0.5 / kappa;
        double r = s + Math.sqrt(1.0 + s * s);
        double z;
        while (true) {
            z = Libm.cos(Math.PI * random.real());
            double d = z / (r + z);
            double second = random.real();
            if (second < 1.0 - d * d || second <= (1.0 - d) * Libm.exp(d)) {
                break;
            }
        }
        double q = 1.0 / r;
        double f = (q + z) / (1.0 + q * z);
        double angle = Libm.acos(f);
        double theta = random.real() > 0.5 ? mu + angle : mu - angle;
        double rest = theta % TURN;
        return rest < 0 ? rest + TURN : rest;
    }
}
