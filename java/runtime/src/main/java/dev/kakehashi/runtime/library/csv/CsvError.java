package dev.kakehashi.runtime.library.csv;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.StandardException;

/// Python's `csv.Error`.
@Python("_csv.Error")
public class CsvError extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public CsvError(Object... args) {
        super(args);
    }
}
