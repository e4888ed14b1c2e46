// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.internal.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// The rows or columns that a table shows: all, or the first and last ones.
///
/// @param all how many there are
/// @param most how many are shown at most
record Visible(long all, int most) {
    boolean leftOut() {
        return all > most;
    }

    private long first() {
        return leftOut() ? most - most / 2 : all;
    }

    /// {@return how many are shown}
    int count() {
        return (int) (leftOut() ? most : all);
    }

    LongStream positions() {
        LongStream last = leftOut() ? LongStream.range(all - most / 2, all) : LongStream.empty();
        return LongStream.concat(LongStream.range(0, first()), last);
    }

    /// {@return the shown ones with a mark where others are left out}
    <T> List<T> withMark(List<T> shown, T mark) {
        if (!leftOut()) {
            return shown;
        }
        List<T> marked = new ArrayList<>(shown);
        marked.add((int) first(), mark);
        return marked;
    }
}
