package dev.kakehashi.runtime.library.argparse;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.StandardException;

/// Python's `argparse.ArgumentError`: what is wrong with an argument.
@Python("argparse.ArgumentError")
public class ArgumentError extends StandardException {
    private static final long serialVersionUID = 1L;

    /// @param args the argument, or None, and what is wrong
    public ArgumentError(Object... args) {
        super(args);
    }

    @Override
    public String message() {
        if (args().size() != 2) {
            return super.message();
        }
        return args().get(0) instanceof Argument argument
                ? "argument " + argument.shown() + ": " + args().get(1)
                : String.valueOf(args().get(1));
    }
}
