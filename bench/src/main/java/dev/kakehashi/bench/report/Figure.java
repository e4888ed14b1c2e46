// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.report;

import java.util.Optional;

/// A single measured number.
///
/// @param name what was measured
/// @param value the number
/// @param unit its unit
/// @param aim what it should be; empty when it is only to be known
/// @param note how it came about
public record Figure(String name, double value, String unit, Optional<Aim> aim, String note) {
    /// {@return a figure with an aim that is not to be exceeded}
    public static Figure of(String name, double value, String unit, double aim, String note) {
        return new Figure(name, value, unit, Optional.of(Aim.atMost(aim)), note);
    }

    /// {@return a figure with an aim that is to be reached}
    public static Figure atLeast(String name, double value, String unit, double aim, String note) {
        return new Figure(name, value, unit, Optional.of(Aim.atLeast(aim)), note);
    }

    /// {@return a figure without one}
    public static Figure of(String name, double value, String unit, String note) {
        return new Figure(name, value, unit, Optional.empty(), note);
    }

    /// {@return this figure as one line that [#parse] reads}
    public String line() {
        return String.join(
                "\t", name, Double.toString(value), unit, aim.map(Aim::text).orElse(""), note);
    }

    /// {@return the figure of a line that [#line] made}
    public static Figure parse(String line) {
        String[] parts = line.split("\t", -1);
        return new Figure(
                parts[0],
                Double.parseDouble(parts[1]),
                parts[2],
                parts[3].isEmpty() ? Optional.empty() : Optional.of(Aim.parse(parts[3])),
                parts[4]);
    }
}
