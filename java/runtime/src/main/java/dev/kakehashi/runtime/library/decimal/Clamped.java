package dev.kakehashi.runtime.library.decimal;

import dev.kakehashi.runtime.Python;

/// Python's `decimal.Clamped`: an exponent that was changed to fit.
@Python("decimal.Clamped")
public class Clamped extends DecimalException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public Clamped(Object... args) {
        super(args);
    }
}
