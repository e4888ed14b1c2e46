package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;

/// Python's `SystemExit`.
@Python("SystemExit")
public class SystemExit extends PyException {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public SystemExit(Object... args) {
        super(args);
    }

    /// {@return the argument of `exit`: null, a number or a text}
    @Python("code")
    public Object code() {
        return switch (args().size()) {
            case 0 -> null;
            case 1 -> args().get(0);
            default -> args();
        };
    }
}
