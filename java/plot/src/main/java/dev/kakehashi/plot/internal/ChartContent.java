// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plot.internal;

/// What a chart shows, taken from a frame, for every format alike.
public sealed interface ChartContent permits Points, Bins, Boxes, HeatCells {
    /// {@return how many rows could not be drawn}
    long leftOut();

    /// {@return how many rows there were}
    long rows();

    /// {@return a note on what is not drawn; empty when everything is}
    default String note() {
        return leftOut() == 0
                ? ""
                : "%,d of %,d rows have no value here and are left out"
                        .formatted(leftOut(), rows());
    }
}
