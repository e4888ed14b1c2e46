package dev.kakehashi.runtime.library.decimal;

import dev.kakehashi.runtime.Python;

/// Python's `decimal.Underflow`: a result that is too small, and was rounded.
@Python("decimal.Underflow")
public class Underflow extends DecimalException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public Underflow(Object... args) {
        super(args);
    }
}
