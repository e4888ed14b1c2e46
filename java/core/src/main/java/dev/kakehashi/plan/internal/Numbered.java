// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// Things that a plan refers to by number and does not hold, told apart by identity.
final class Numbered<T> {
    private final IdentityHashMap<T, Integer> numbers = new IdentityHashMap<>();
    private final List<T> inOrder = new ArrayList<>();

    /// {@return the number of a thing, from 0; a new one gets the next}
    int of(T thing) {
        Integer number = numbers.putIfAbsent(thing, inOrder.size());
        if (number != null) {
            return number;
        }
        inOrder.add(thing);
        return inOrder.size() - 1;
    }

    /// {@return the things in the order of their numbers}
    List<T> inOrder() {
        return List.copyOf(inOrder);
    }
}
