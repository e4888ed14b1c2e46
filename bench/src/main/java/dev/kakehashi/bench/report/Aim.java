// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.report;

/// What a figure should be.
///
/// @param value the bound
/// @param floor whether the figure should be at least that, rather than at most
public record Aim(double value, boolean floor) {
    private static final String AT_LEAST = ">=";
    private static final String AT_MOST = "<=";

    /// {@return an aim that is not to be exceeded}
    public static Aim atMost(double value) {
        return new Aim(value, false);
    }

    /// {@return an aim that is to be reached}
    public static Aim atLeast(double value) {
        return new Aim(value, true);
    }

    /// {@return whether a figure misses this aim}
    public boolean isMissedBy(double figure) {
        return floor ? figure < value : figure > value;
    }

    /// {@return this aim as a text that [#parse] reads}
    String text() {
        return (floor ? AT_LEAST : AT_MOST) + value;
    }

    static Aim parse(String text) {
        double value = Double.parseDouble(text.substring(AT_MOST.length()));
        return new Aim(value, text.startsWith(AT_LEAST));
    }
}
