package dev.kakehashi.runtime.library.math;

/// The gamma function by Lanczos' approximation, with the coefficients that are best for floats of
/// 64 bits (13 terms).
@SuppressWarnings("FloatingPointLiteralPrecision")
final class Gamma {
    private static final double G_MINUS_HALF = 5.524680040776729583740234375;
    private static final double G = 6.024680040776729583740234375;
    private static final double LOG_PI = 1.144729885849400174143427351353058711647;
    private static final int EXACT = 23;
    private static final double[] NUMERATOR = {
        23531376880.410759688572007674451636754734846804940,
        42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843,
        17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708,
        1439720407.3117216736632230727949123939715485786372,
        248874557.86205415651146038641322942321632125127801,
        31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768,
        186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024,
        210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408
    };
    private static final double[] DENOMINATOR = {
        0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670,
        1925, 66, 1
    };

    private Gamma() {}

    private static double sum(double x) {
        double above = 0;
        double below = 0;
        if (x < 5) {
            for (int i = NUMERATOR.length - 1; i >= 0; i--) {
                above = above * x + NUMERATOR[i];
                below = below * x + DENOMINATOR[i];
            }
        } else {
            for (int i = 0; i < NUMERATOR.length; i++) {
                above = above / x + NUMERATOR[i];
                below = below / x + DENOMINATOR[i];
            }
        }
        return above / below;
    }

    private static double sinPi(double x) {
        double y = Math.abs(x) % 2;
        double result =
                switch ((int) Math.rint(2 * y)) {
                    case 0 -> Libm.sin(Math.PI * y);
                    case 1 -> Libm.cos(Math.PI * (y - 0.5));
                    case 2 -> Libm.sin(Math.PI * (1 - y));
                    case 3 -> -Libm.cos(Math.PI * (y - 1.5));
                    default -> Libm.sin(Math.PI * (y - 2));
                };
        return Math.copySign(1, x) * result;
    }

    static double gamma(double x) {
        if (!Double.isFinite(x)) {
            if (x == Double.NEGATIVE_INFINITY) {
                throw MathErrors.domain();
            }
            return x;
        }
        if (x == 0) {
            throw MathErrors.domain();
        }
        if (x == Math.floor(x)) {
            if (x < 0) {
                throw MathErrors.domain();
            }
            if (x <= EXACT) {
                double product = 1;
                for (int i = 2; i < x; i++) {
                    product *= i;
                }
                return product;
            }
        }
        double magnitude = Math.abs(x);
        if (magnitude < 1e-20) {
            double result = 1 / x;
            return MathErrors.grows(x, result);
        }
        if (magnitude > 200) {
            if (x < 0) {
                return 0 / sinPi(x);
            }
            throw MathErrors.range();
        }
        return MathErrors.grows(x, lanczos(x, magnitude));
    }

    private static double lanczos(double x, double magnitude) {
        double y = magnitude + G_MINUS_HALF;
        double error;
        if (magnitude > G_MINUS_HALF) {
            double q = y - magnitude;
            error = q - G_MINUS_HALF;
        } else {
            double q = y - G_MINUS_HALF;
            error = q - magnitude;
        }
        error = error * G / y;
        boolean small = magnitude < 140;
        if (x < 0) {
            double result = -Math.PI / sinPi(magnitude) / magnitude * Libm.exp(y) / sum(magnitude);
            result -= error * result;
            if (small) {
                return result / Libm.pow(y, magnitude - 0.5);
            }
            double half = Libm.pow(y, magnitude / 2 - 0.25);
            return result / half / half;
        }
        double result = sum(magnitude) / Libm.exp(y);
        result += error * result;
        if (small) {
            return result * Libm.pow(y, magnitude - 0.5);
        }
        double half = Libm.pow(y, magnitude / 2 - 0.25);
        return result * half * half;
    }

    static double logarithm(double x) {
        if (!Double.isFinite(x)) {
            return Double.isNaN(x) ? x : Double.POSITIVE_INFINITY;
        }
        if (x == Math.floor(x) && x <= 2) {
            if (x <= 0) {
                throw MathErrors.domain();
            }
            return 0;
        }
        double magnitude = Math.abs(x);
        if (magnitude < 1e-20) {
            return -Libm.log(magnitude);
        }
        double result = Libm.log(sum(magnitude)) - G;
        result += (magnitude - 0.5) * (Libm.log(magnitude + G - 0.5) - 1);
        if (x < 0) {
            result = LOG_PI - Libm.log(Math.abs(sinPi(magnitude))) - Libm.log(magnitude) - result;
        }
        return MathErrors.grows(x, result);
    }
}
