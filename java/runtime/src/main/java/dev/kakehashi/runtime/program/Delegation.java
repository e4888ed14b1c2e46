package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.error.GeneratorExit;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.StopIteration;

/// `yield from`: values, what is sent, and exceptions go through to the inner generator.
final class Delegation {
    private Delegation() {}

    static Object run(PyGenerator outer, Object values) {
        Object inner = Iteration.iterator(values);
        try {
            Object value = Iteration.next(inner);
            while (true) {
                value = step(outer, inner, value);
            }
        } catch (StopIteration end) {
            return end.value();
        }
    }

    /// Hands one value out, and what comes for it in.
    private static Object step(PyGenerator outer, Object inner, Object value) {
        Object sent;
        try {
            sent = outer.yield(value);
        } catch (GeneratorExit exit) {
            if (Attributes.has(inner, "close")) {
                Attributes.call(inner, "close");
            }
            throw exit;
        } catch (PyException raised) {
            if (Attributes.has(inner, "throw")) {
                return Attributes.call(inner, "throw", raised);
            }
            throw raised;
        }
        return sent == null ? Iteration.next(inner) : Attributes.call(inner, "send", sent);
    }
}
