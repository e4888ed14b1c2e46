package dev.kakehashi.runtime.library.classes;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.AttributeError;

/// Python's `dataclasses.FrozenInstanceError`: a field of a frozen data class is assigned.
@Python("dataclasses.FrozenInstanceError")
public class FrozenInstanceError extends AttributeError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public FrozenInstanceError(Object... args) {
        super(args);
    }
}
