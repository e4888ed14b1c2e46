package dev.kakehashi.runtime;

import java.util.Iterator;

/// What a generator can: an iterator that takes values and exceptions.
@Python("generator")
@SuppressWarnings("MemberName")
public interface Generator extends Iterator<Object> {
    /// {@return the next value}
    ///
    /// @throws dev.kakehashi.runtime.error.StopIteration at the end, with what the generator
    ///   returned
    default Object __next__() {
        return send(null);
    }

    /// {@return the next value, after `yield` gave this one inside}
    @Python("send(self, value, /)")
    Object send(Object value);

    /// {@return the next value, after `yield` raised this exception inside}
    @Python("throw(self, typ, val=None, tb=None, /)")
    Object raise(Object exception);

    /// Raises GeneratorExit inside, which ends the generator.
    @Python("close(self, /)")
    void close();
}
