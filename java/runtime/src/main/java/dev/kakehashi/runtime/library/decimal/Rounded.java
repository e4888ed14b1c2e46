package dev.kakehashi.runtime.library.decimal;

import dev.kakehashi.runtime.Python;

/// Python's `decimal.Rounded`: a result that lost digits.
@Python("decimal.Rounded")
public class Rounded extends DecimalException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public Rounded(Object... args) {
        super(args);
    }
}
