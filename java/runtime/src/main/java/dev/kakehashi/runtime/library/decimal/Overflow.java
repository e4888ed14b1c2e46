package dev.kakehashi.runtime.library.decimal;

import dev.kakehashi.runtime.Python;

/// Python's `decimal.Overflow`: a result that is too large.
@Python("decimal.Overflow")
public class Overflow extends DecimalException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public Overflow(Object... args) {
        super(args);
    }
}
