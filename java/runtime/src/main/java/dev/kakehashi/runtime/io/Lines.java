package dev.kakehashi.runtime.io;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.StopIteration;

import java.util.Iterator;

/// A file, which is an iterator over its lines: each is read once, whoever asks.
@SuppressWarnings("MemberName")
public interface Lines {
    /// {@return the lines that are left}
    Iterator<?> iterator();

    /// {@return the next line}
    ///
    /// @throws dev.kakehashi.runtime.error.StopIteration at the end of the file
    @Python("__next__(self)")
    default Object __next__() {
        Iterator<?> left = iterator();
        if (!left.hasNext()) {
            throw new StopIteration();
        }
        return left.next();
    }

    /// {@return the file itself}
    @Python("__iter__(self)")
    default Object __iter__() {
        return this;
    }
}
