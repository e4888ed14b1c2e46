package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.error.AttributeError;

/// Values that may be None where an attribute is asked for.
public final class Present {
    private Present() {}

    /// {@return the value}
    ///
    /// @param attribute what is asked of it
    /// @throws AttributeError if it is None
    public static <T> T of(T value, String attribute) {
        if (value == null) {
            throw new AttributeError("'NoneType' object has no attribute '" + attribute + "'");
        }
        return value;
    }
}
