package dev.kakehashi.runtime.io;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The lines of a file, until an empty one, which is its end.
final class FileLines<T> implements Iterator<Object> {
    private final Supplier<T> lines;
    private final Predicate<T> isEnd;
    private T next;

    FileLines(Supplier<T> lines, Predicate<T> isEnd) {
        this.lines = lines;
        this.isEnd = isEnd;
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = lines.get();
        }
        return !isEnd.test(next);
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T line = next;
        next = null;
        return line;
    }
}
