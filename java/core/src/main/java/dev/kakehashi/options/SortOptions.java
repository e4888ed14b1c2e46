// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

import java.util.List;

/// How rows or values are sorted by one or more keys.
///
/// @param descending for each key whether the greatest comes first; one value holds for all keys,
///   none means ascending
/// @param nullsLast for each key whether nulls come last; one value holds for all keys, none means
///   first
/// @param maintainOrder whether rows with equal keys keep their order
public record SortOptions(
        List<Boolean> descending, List<Boolean> nullsLast, boolean maintainOrder) {
    /// The least first, nulls before it.
    public static final SortOptions ASCENDING = new SortOptions(List.of(), List.of(), false);

    /// The greatest first, nulls before it.
    public static final SortOptions DESCENDING = new SortOptions(List.of(true), List.of(), false);

    public SortOptions {
        descending = List.copyOf(descending);
        nullsLast = List.copyOf(nullsLast);
    }

    /// {@return these options with the greatest first, for all keys by one value or for each by its
    /// own}
    public SortOptions withDescending(Boolean... each) {
        return new SortOptions(List.of(each), nullsLast, maintainOrder);
    }

    /// {@return these options with nulls last, for all keys by one value or for each by its own}
    public SortOptions withNullsLast(Boolean... each) {
        return new SortOptions(descending, List.of(each), maintainOrder);
    }

    /// {@return these options with rows of equal keys in the order they had, or in any}
    public SortOptions withMaintainOrder(boolean maintain) {
        return new SortOptions(descending, nullsLast, maintain);
    }
}
