// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

/// What one step of a [DataType.DatetimeType] or [DataType.DurationType] is worth.
public enum TimeUnit {
    NANOSECONDS("ns", 1_000_000_000L),
    MICROSECONDS("us", 1_000_000L),
    MILLISECONDS("ms", 1_000L);

    private final String abbreviation;
    private final long perSecond;

    TimeUnit(String abbreviation, long perSecond) {
        this.abbreviation = abbreviation;
        this.perSecond = perSecond;
    }

    /// {@return Polars' abbreviation: `ns`, `us` or `ms`}
    public String abbreviation() {
        return abbreviation;
    }

    /// {@return how many steps make a second}
    public long perSecond() {
        return perSecond;
    }

    /// {@return how many nanoseconds a step has}
    public long nanoseconds() {
        return 1_000_000_000L / perSecond;
    }
}
