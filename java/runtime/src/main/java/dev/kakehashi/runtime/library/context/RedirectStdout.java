package dev.kakehashi.runtime.library.context;

import dev.kakehashi.runtime.Python;

/// Python's `contextlib.redirect_stdout`: standard output goes to an object inside of it.
@Python("contextlib.redirect_stdout")
public final class RedirectStdout extends Redirection {
    /// @param target what takes it
    @Python("redirect_stdout(new_target)")
    public RedirectStdout(Object target) {
        super("stdout", target);
    }
}
