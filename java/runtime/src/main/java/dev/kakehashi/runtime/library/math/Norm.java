package dev.kakehashi.runtime.library.math;

/// The length of a vector with two floats' worth of digits on the way, so that the result is the
/// nearest float but for rare cases.
final class Norm {
    private static final int FAR = 1023;

    private Norm() {}

    static double of(double[] vector) {
        double largest = 0;
        boolean unknown = false;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Math.abs(vector[i]);
            unknown |= Double.isNaN(vector[i]);
            largest = Math.max(largest, Double.isNaN(vector[i]) ? 0 : vector[i]);
        }
        if (Double.isInfinite(largest)) {
            return largest;
        }
        if (unknown) {
            return Double.NaN;
        }
        if (largest == 0 || vector.length <= 1) {
            return largest;
        }
        int exponent = Math.clamp(Math.getExponent(largest) + 1, -FAR, FAR);
        double sum = 0;
        double rest = 0;
        for (double coordinate : vector) {
            double x = Math.scalb(coordinate, -exponent);
            double square = x * x;
            double lost = Math.fma(x, x, -square);
            double next = sum + square;
            double carried = sum >= square ? square - (next - sum) : sum - (next - square);
            sum = next;
            rest += carried + lost;
        }
        double root = Math.sqrt(sum + rest);
        double square = root * root;
        double lost = Math.fma(root, root, -square);
        double left = sum - square - lost + rest;
        return Math.scalb(root + left / (2 * root), exponent);
    }
}
