package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.ValueError;

/// Python's slice object.
///
/// @param start the first index, or null
/// @param stop the index after the last, or null
/// @param step the distance, or null
@Python("slice")
public record PySlice(Object start, Object stop, Object step) {
    /// Indices into a sequence of a known length: as many as `count`, from `start` on.
    ///
    /// @param start the first index
    /// @param stop the index that ends them
    /// @param step the distance
    /// @param count how many there are
    public record Indices(int start, int stop, int step, int count) {}

    /// {@return the indices this means in a sequence of such a length}
    public Indices indices(int length) {
        int step = this.step == null ? 1 : Int.sliceIndex(this.step);
        if (step == 0) {
            throw new ValueError("slice step cannot be zero");
        }
        int lowest = step < 0 ? -1 : 0;
        int highest = step < 0 ? length - 1 : length;
        int from =
                start == null
                        ? (step < 0 ? highest : lowest)
                        : bound(start, length, lowest, highest);
        int to =
                stop == null ? (step < 0 ? lowest : highest) : bound(stop, length, lowest, highest);
        return new Indices(from, to, step, count(from, to, step));
    }

    private static int bound(Object index, int length, int lowest, int highest) {
        long given = Int.sliceIndex(index);
        long counted = given < 0 ? given + length : given;
        return (int) Math.clamp(counted, (long) lowest, (long) highest);
    }

    private static int count(int from, int to, int step) {
        long distance = step > 0 ? (long) to - from : (long) from - to;
        return distance <= 0 ? 0 : (int) ((distance - 1) / Math.abs((long) step) + 1);
    }

    /// {@return the three as Python's `indices` gives them}
    @Python("indices(self, len, /)")
    public PyTuple indicesOf(long length) {
        Indices found = indices((int) length);
        return PyTuple.of((long) found.start, (long) found.stop, (long) found.step);
    }

    /// {@return the three in a tuple, which decides equality}
    public PyTuple toTuple() {
        return PyTuple.of(start, stop, step);
    }

    @Override
    public String toString() {
        return "slice" + Repr.of(toTuple());
    }
}
