package dev.kakehashi.runtime.library.decimal;

import dev.kakehashi.runtime.Python;

/// Python's `decimal.Subnormal`: a result that is very small.
@Python("decimal.Subnormal")
public class Subnormal extends DecimalException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public Subnormal(Object... args) {
        super(args);
    }
}
