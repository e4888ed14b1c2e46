package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.NumberOrder;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.IndexError;
import dev.kakehashi.runtime.error.ValueError;

import java.util.Iterator;
import java.util.NoSuchElementException;

/// Python's range, of numbers that fit 64 bits.
@Python("range")
public final class PyRange implements Iterable<Long> {
    private final long start;
    private final long stop;
    private final long step;
    private final long length;

    /// @param start the first number
    /// @param stop the end, which does not belong to it
    /// @param step the distance
    /// @throws ValueError if the distance is 0
    public PyRange(long start, long stop, long step) {
        if (step == 0) {
            throw new ValueError("range() arg 3 must not be zero");
        }
        this.start = start;
        this.stop = stop;
        this.step = step;
        boolean empty = step > 0 ? start >= stop : start <= stop;
        long distance = step > 0 ? stop - 1 - start : start - 1 - stop;
        // The distance may pass 2**63: it is read as an unsigned number.
        this.length = empty ? 0 : Long.divideUnsigned(distance, step > 0 ? step : -step) + 1;
    }

    /// {@return the first number}
    @Python("start")
    public long start() {
        return start;
    }

    /// {@return the end, which does not belong to it}
    @Python("stop")
    public long stop() {
        return stop;
    }

    /// {@return the distance}
    @Python("step")
    public long step() {
        return step;
    }

    /// {@return how many numbers there are}
    public long size() {
        return length;
    }

    /// Whether a Java array can hold the numbers.
    boolean fillsLongs() {
        return length < Integer.MAX_VALUE - 8;
    }

    /// The numbers in a new array.
    long[] toLongs() {
        long[] numbers = new long[(int) length];
        long number = start;
        for (int i = 0; i < numbers.length; i++, number += step) {
            numbers[i] = number;
        }
        return numbers;
    }

    /// {@return `range[index]`}
    public long get(long index) {
        long i = index < 0 ? index + length : index;
        if (i < 0 || i >= length) {
            throw new IndexError("range object index out of range");
        }
        return start + i * step;
    }

    /// {@return `range[a:b:c]`}
    public PyRange slice(PySlice slice) {
        PySlice.Indices found = slice.indices((int) Math.min(length, Integer.MAX_VALUE));
        return new PyRange(
                start + found.start() * step, start + found.stop() * step, step * found.step());
    }

    /// {@return the numbers from the last to the first}
    public PyRange reversed() {
        return new PyRange(start + (length - 1) * step, start - step, -step);
    }

    /// {@return `value in range`}
    public boolean contains(Object value) {
        return find(value) >= 0;
    }

    private long find(Object value) {
        Long whole = NumberOrder.whole(value);
        if (whole == null) {
            return -1;
        }
        long number = whole;
        boolean inside =
                step > 0 ? number >= start && number < stop : number <= start && number > stop;
        return inside && (number - start) % step == 0 ? (number - start) / step : -1;
    }

    /// {@return the index of a number}
    @Python("index(self, value, /)")
    public long index(Object value) {
        long found = find(value);
        if (found < 0) {
            throw new ValueError(Repr.of(value) + " is not in range");
        }
        return found;
    }

    /// {@return 1 if the number is in here, or 0}
    @Python("count(self, value, /)")
    public long count(Object value) {
        return find(value) < 0 ? 0 : 1;
    }

    /// {@return whether both have the same numbers}
    public boolean sameItems(PyRange other) {
        return length == other.length
                && (length == 0 || (start == other.start && (length == 1 || step == other.step)));
    }

    /// {@return Python's hash}
    public long pythonHash() {
        return Equality.hashOfItems(
                new Object[] {length, length == 0 ? null : start, length <= 1 ? null : step});
    }

    @Override
    public Iterator<Long> iterator() {
        return new RangeIterator(start, step, length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PyRange range && sameItems(range);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(pythonHash());
    }

    @Override
    public String toString() {
        return "range(" + start + ", " + stop + (step == 1 ? ")" : ", " + step + ")");
    }

    /// Counts.
    @Python("range_iterator")
    private static final class RangeIterator implements Iterator<Long> {
        private final long step;
        private long next;
        private long left;

        RangeIterator(long start, long step, long length) {
            this.next = start;
            this.step = step;
            this.left = length;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public Long next() {
            if (left-- <= 0) {
                throw new NoSuchElementException();
            }
            long number = next;
            next += step;
            return number;
        }
    }
}
