package dev.kakehashi.runtime.error;

/// Which class of error a number of the system is.
final class OsErrors {
    private OsErrors() {}

    /// {@return the error that `OSError(args)` makes: with the system's number, one of the class of
    /// that number}
    static OSError make(Object... args) {
        return args.length >= 2
                        && args.length <= 3
                        && args[0] instanceof Long number
                        && args[1] instanceof String text
                ? of(number, text, args.length == 3 ? args[2] : null)
                : new OSError(args);
    }

    static OSError of(long number, String text, Object file) {
        Object[] args = {number, text};
        OSError made =
                switch ((int) number) {
                    case 1, 13 -> new PermissionError(args);
                    case 2 -> new FileNotFoundError(args);
                    case 3 -> new ProcessLookupError(args);
                    case 4 -> new InterruptedError(args);
                    case 10 -> new ChildProcessError(args);
                    case 11 -> new BlockingIOError(args);
                    case 17 -> new FileExistsError(args);
                    case 20 -> new NotADirectoryError(args);
                    case 21 -> new IsADirectoryError(args);
                    case 32 -> new BrokenPipeError(args);
                    case 103 -> new ConnectionAbortedError(args);
                    case 104 -> new ConnectionResetError(args);
                    case 110 -> new TimeoutError(args);
                    case 111 -> new ConnectionRefusedError(args);
                    default -> new OSError(args);
                };
        return made.withFile(file);
    }
}
