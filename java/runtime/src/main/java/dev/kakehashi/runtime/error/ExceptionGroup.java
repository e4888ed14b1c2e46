package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.value.PyTuple;

/// Python's `ExceptionGroup`: several exceptions that are raised together.
@Python("ExceptionGroup")
public class ExceptionGroup extends StandardException {
    private static final long serialVersionUID = 1L;

    private final transient GroupParts parts;

    /// @param args a message and a sequence of exceptions
    public ExceptionGroup(Object... args) {
        super(args);
        parts = new GroupParts("BaseExceptionGroup", args);
    }

    /// {@return the message}
    @Python("message")
    public String message() {
        return parts.message();
    }

    /// {@return the exceptions}
    @Python("exceptions")
    public PyTuple exceptions() {
        return parts.exceptions();
    }

    /// {@return a group of those that fit a type, some types or a function; null if there are none}
    @Python("subgroup(self, condition, /)")
    public PyException subgroup(Object condition) {
        return GroupParts.split(this, condition)[0];
    }

    /// {@return a group of those that fit, and one of the others; null where there are none}
    @Python("split(self, condition, /)")
    public PyTuple split(Object condition) {
        PyException[] both = GroupParts.split(this, condition);
        return PyTuple.of(both[0], both[1]);
    }

    @Override
    public String __str__() {
        return parts.text();
    }
}
