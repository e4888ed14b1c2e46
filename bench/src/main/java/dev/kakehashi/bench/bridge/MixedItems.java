// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.bridge;

import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

/// Reads the mixed items and checks that they are the right ones: numbers and texts by their value,
/// lists and dates, which libraries give in forms of their own, by their number.
final class MixedItems implements ObjIntConsumer<Object> {
    private static final String[] TEXTS =
            IntStream.range(0, Bridge.ITEMS)
                    .filter(place -> place % 5 == 1)
                    .mapToObj(place -> "text " + place)
                    .toArray(String[]::new);

    private int count;

    @Override
    public void accept(Object item, int place) {
        boolean right =
                switch (place % 5) {
                    case 0 -> item instanceof Number number && number.longValue() == place;
                    case 1 -> TEXTS[place / 5].equals(item);
                    case 2 -> item instanceof Number number && number.doubleValue() == place * 0.5;
                    default -> true;
                };
        if (!right) {
            throw new IllegalStateException("item %d is wrong: %s".formatted(place, item));
        }
        count++;
    }

    void requireAll() {
        if (count != Bridge.ITEMS) {
            throw new IllegalStateException("there are %d items".formatted(count));
        }
    }
}
