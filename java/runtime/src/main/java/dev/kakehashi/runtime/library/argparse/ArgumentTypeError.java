package dev.kakehashi.runtime.library.argparse;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.StandardException;

/// Python's `argparse.ArgumentTypeError`: raised by a program's own conversion of an argument.
@Python("argparse.ArgumentTypeError")
public class ArgumentTypeError extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public ArgumentTypeError(Object... args) {
        super(args);
    }
}
