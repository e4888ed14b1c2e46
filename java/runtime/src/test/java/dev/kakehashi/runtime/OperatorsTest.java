package dev.kakehashi.runtime;

import org.junit.jupiter.api.Test;

import java.util.List;

class OperatorsTest {
    private static final List<String> ARITHMETIC = List.of("+", "-", "*", "/", "//", "%");
    private static final List<String> COMPARISONS = List.of("==", "!=", "<", "<=", ">", ">=");

    private final Comparison comparison = new Comparison();
    private final Samples samples = new Samples(comparison.random);

    @Test
    void numbersAreCalculatedAsPythonDoes() {
        for (int i = 0; i < 400; i++) {
            for (String sign : ARITHMETIC) {
                comparison.binary(sign, samples.aNumber(), samples.aNumber());
            }
            for (String sign : COMPARISONS) {
                comparison.binary(sign, samples.aNumber(), samples.aNumber());
            }
            comparison.binary("**", samples.aNumber(), samples.small());
            comparison.binary("<<", samples.anInt(), samples.small());
            comparison.binary(">>", samples.anInt(), samples.small());
            for (String sign : List.of("&", "|", "^")) {
                comparison.binary(sign, samples.anInt(), samples.anInt());
            }
            comparison.binary("+", samples.aComplex(), samples.aNumber());
            comparison.binary("*", samples.aComplex(), samples.aComplex());
            comparison.binary("/", samples.aComplex(), samples.aComplex());
        }
        comparison.check();
    }

    @Test
    void valuesOfAnyTypesGiveTheSameResultsAndErrors() {
        List<String> signs =
                List.of(
                        "+", "-", "*", "/", "//", "%", "<<", ">>", "&", "|", "^", "@", "==", "!=",
                        "<", "<=", ">", ">=", "in", "not in");
        for (int i = 0; i < 250; i++) {
            for (String sign : signs) {
                Object a = samples.any();
                Object b = samples.any();
                if (sign.equals("*") && (tooLarge(a) || tooLarge(b))
                        || sign.equals("<<") && tooLarge(b)) {
                    continue;
                }
                comparison.binary(sign, a, b);
            }
        }
        comparison.check();
    }

    /// A repetition or shift that fills the memory.
    private static boolean tooLarge(Object value) {
        return value instanceof Number number
                && !(value instanceof Double)
                && Int.compare(Int.abs(number), (Number) 1000L) > 0;
    }

    @Test
    void containersOfOneTypeGiveTheSame() {
        for (int i = 0; i < 300; i++) {
            for (String sign : List.of("+", "==", "<", "<=", ">", ">=", "!=")) {
                comparison.binary(sign, samples.list(), samples.list());
                comparison.binary(sign, samples.tuple(), samples.tuple());
            }
            for (String sign : List.of("|", "&", "-", "^", "==", "<", "<=", ">", ">=")) {
                comparison.binary(sign, samples.set(), samples.set());
            }
            comparison.binary("|", samples.dict(), samples.dict());
            comparison.binary("in", samples.scalar(), samples.list());
            comparison.binary("in", samples.hashable(), samples.set());
        }
        comparison.check();
    }
}
