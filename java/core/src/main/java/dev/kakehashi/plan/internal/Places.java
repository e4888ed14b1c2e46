// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import dev.kakehashi.error.PlanDecodeException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// The places of a plan that came as bytes for things that it refers to by number.
final class Places<T> {
    private final String what;
    private final IntFunction<T> place;
    private final Map<Integer, T> places = new HashMap<>();

    /// @param what what the things are called, in the plural
    /// @param place makes the place of a number
    Places(String what, IntFunction<T> place) {
        this.what = what;
        this.place = place;
    }

    T at(int number) {
        return places.computeIfAbsent(number, place::apply);
    }

    /// {@return all places, in the order of their numbers}
    ///
    /// @throws PlanDecodeException when a number is left out
    List<T> inOrder() {
        List<T> inOrder = new ArrayList<>(places.size());
        for (int number = 0; number < places.size(); number++) {
            T known = places.get(number);
            if (known == null) {
                throw new PlanDecodeException(
                        "The plan has %d %s and none with the number %d: number them from 0"
                                .formatted(places.size(), what, number));
            }
            inOrder.add(known);
        }
        return List.copyOf(inOrder);
    }
}
