package dev.kakehashi.runtime.library.context;

import dev.kakehashi.runtime.Python;

/// Python's `contextlib.redirect_stderr`: standard error goes to an object inside of it.
@Python("contextlib.redirect_stderr")
public final class RedirectStderr extends Redirection {
    /// @param target what takes it
    @Python("redirect_stderr(new_target)")
    public RedirectStderr(Object target) {
        super("stderr", target);
    }
}
