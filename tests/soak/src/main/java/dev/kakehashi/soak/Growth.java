// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// What may not grow from rest to rest.
final class Growth {
    /// Of memory, between the second and the last third: what an allocator keeps differs a little.
    private static final double TOLERANCE = 1.05;

    private static final long TOLERATED_MEGABYTES = 24;

    /// Threads and files that the engine and the JDK open when they are first needed, and keep.
    private static final int LATE = 4;

    private Growth() {}

    /// {@return what has grown, in words; empty when nothing has}
    static List<String> of(List<Sample> rests) {
        List<String> grown = new ArrayList<>();
        if (rests.stream().anyMatch(rest -> rest.alive() != 0)) {
            grown.add("objects of the library were alive at a rest");
        }
        // The first third starts what is kept for ever.
        List<Sample> middle = rests.subList(rests.size() / 3, rests.size() * 2 / 3);
        List<Sample> last = rests.subList(rests.size() * 2 / 3, rests.size());
        if (middle.isEmpty()) {
            grown.add("there were too few rests to compare: run it longer");
            return grown;
        }
        compare(grown, "threads", middle, last, Sample::threads);
        compare(grown, "files", middle, last, Sample::files);
        compare(grown, "processes", middle, last, Sample::processes);
        long before = largest(middle, Sample::outsideOfTheHeap);
        long after = smallest(last, Sample::outsideOfTheHeap);
        if (after > before * TOLERANCE + TOLERATED_MEGABYTES) {
            grown.add(
                    "memory outside of the Java heap: %d MB at most, then %d MB at least"
                            .formatted(before, after));
        }
        return grown;
    }

    private static void compare(
            List<String> grown,
            String what,
            List<Sample> middle,
            List<Sample> last,
            ToLongFunction<Sample> figure) {
        long before = largest(middle, figure);
        long after = smallest(last, figure);
        if (after > before + (what.equals("processes") ? 0 : LATE)) {
            grown.add("%s: %d at most, then %d at least".formatted(what, before, after));
        }
    }

    private static long largest(List<Sample> rests, ToLongFunction<Sample> figure) {
        return rests.stream().mapToLong(figure).max().orElseThrow();
    }

    private static long smallest(List<Sample> rests, ToLongFunction<Sample> figure) {
        return rests.stream().mapToLong(figure).min().orElseThrow();
    }
}
