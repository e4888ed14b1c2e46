package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;

/// Python's `KeyError`.
@Python("KeyError")
public class KeyError extends LookupError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public KeyError(Object... args) {
        super(args);
    }

    /// {@return the text: of a single argument its repr, so that an empty key can be seen}
    @Override
    public String message() {
        return args().size() == 1 ? Repr.of(args().get(0)) : super.message();
    }
}
