package dev.kakehashi.runtime.library.decimal;

import dev.kakehashi.runtime.Python;

/// Python's `decimal.Inexact`: a result that was rounded to another value.
@Python("decimal.Inexact")
public class Inexact extends DecimalException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public Inexact(Object... args) {
        super(args);
    }
}
