// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.value;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// A Python frozenset. A Java [Set] is a Python set.
///
/// @param items the items, which may be null
public record PyFrozenSet(Set<@Nullable Object> items) {
    public PyFrozenSet {
        items = Collections.unmodifiableSet(new LinkedHashSet<>(items));
    }

    /// {@return a frozenset of these items}
    public static PyFrozenSet of(Collection<? extends @Nullable Object> items) {
        return new PyFrozenSet(new LinkedHashSet<>(items));
    }
}
