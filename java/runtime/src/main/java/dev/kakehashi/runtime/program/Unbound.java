package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.error.NameError;
import dev.kakehashi.runtime.error.UnboundLocalError;

/// What a variable holds that has no value: it is read only through a check here. Where None is not
/// among the values of a variable, null says the same.
public final class Unbound {
    /// The mark.
    public static final Object VALUE = new Unbound();

    private Unbound() {}

    /// {@return the value of a local variable}
    ///
    /// @throws UnboundLocalError if it has none
    public static <T> T local(T value, String name) {
        if (value == VALUE) {
            throw unbound(name);
        }
        return value;
    }

    /// {@return the value of a local variable whose values are never None}
    ///
    /// @throws UnboundLocalError if it has none
    public static <T> T localOrNull(T value, String name) {
        if (value == null) {
            throw unbound(name);
        }
        return value;
    }

    private static UnboundLocalError unbound(String name) {
        return named(
                new UnboundLocalError(
                        "cannot access local variable '"
                                + name
                                + "' where it is not associated with a value"),
                name);
    }

    /// {@return the value of a variable of the function around}
    ///
    /// @throws NameError if it has none
    public static <T> T free(T value, String name) {
        if (value == VALUE) {
            throw unboundOutside(name);
        }
        return value;
    }

    /// {@return the value of a variable of the function around whose values are never None}
    ///
    /// @throws NameError if it has none
    public static <T> T freeOrNull(T value, String name) {
        if (value == null) {
            throw unboundOutside(name);
        }
        return value;
    }

    private static NameError unboundOutside(String name) {
        return named(
                new NameError(
                        "cannot access free variable '"
                                + name
                                + "' where it is not associated with a value in enclosing scope"),
                name);
    }

    private static <E extends NameError> E named(E error, String name) {
        error.dictionary().put("name", name);
        return error;
    }

    /// {@return the value of a global variable}
    ///
    /// @throws NameError if it has none
    public static <T> T global(T value, String name) {
        if (value == VALUE) {
            throw undefined(name);
        }
        return value;
    }

    /// {@return the value of a global variable whose values are never None}
    ///
    /// @throws NameError if it has none
    public static <T> T globalOrNull(T value, String name) {
        if (value == null) {
            throw undefined(name);
        }
        return value;
    }

    /// {@return the error of a name that nothing binds}
    public static NameError undefined(String name) {
        return named(new NameError("name '" + name + "' is not defined"), name);
    }
}
