// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.types;

import java.util.List;
import java.util.stream.Stream;

/// The rows of the matrix, in the order of `tests/python/type_matrix.py`.
final class Samples {
    static final List<Sample> ALL =
            Stream.of(
                            NumberSamples.PLAIN,
                            TextSamples.ALL,
                            TimeSamples.ALL,
                            NumberSamples.DECIMALS,
                            TextSamples.CATEGORIES,
                            NestedSamples.ALL,
                            TimeSamples.BEYOND_THE_CALENDAR)
                    .flatMap(List::stream)
                    .toList();

    private Samples() {}
}
