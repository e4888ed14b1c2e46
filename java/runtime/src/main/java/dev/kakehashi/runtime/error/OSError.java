package dev.kakehashi.runtime.error;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;

/// Python's `OSError`.
@Python("OSError")
public class OSError extends StandardException {
    private static final long serialVersionUID = 1L;

    private transient Object file;
    private transient Object secondFile;

    /// @param args Python's `args`: a text, or the system's number, its text, and the name of a
    ///   file
    public OSError(Object... args) {
        super(args.length == 3 ? new Object[] {args[0], args[1]} : args);
        file = args.length == 3 ? args[2] : null;
    }

    /// {@return this kind of error with a number of the system, its text and the name of a file}
    public static OSError of(long number, String text, Object file) {
        return OsErrors.of(number, text, file);
    }

    /// {@return the number of the system, or null}
    @Python("errno")
    public Object errno() {
        return args().size() >= 2 ? args().get(0) : null;
    }

    /// {@return the text of the system, or null}
    @Python("strerror")
    public Object strerror() {
        return args().size() >= 2 ? args().get(1) : null;
    }

    /// {@return the name of the file, or null}
    @Python("filename")
    public Object filename() {
        return file;
    }

    /// {@return this kind of error where two files take part: renaming, copying}
    public static OSError of(long number, String text, Object file, Object second) {
        OSError error = OsErrors.of(number, text, file);
        error.secondFile = second;
        return error;
    }

    /// {@return the name of the second file, or null}
    @Python("filename2")
    public Object secondFilename() {
        return secondFile;
    }

    OSError withFile(Object name) {
        file = name;
        return this;
    }

    @Override
    public String message() {
        if (args().size() != 2) {
            return super.message();
        }
        String text = "[Errno " + Repr.str(args().get(0)) + "] " + Repr.str(args().get(1));
        if (file == null) {
            return text;
        }
        String named = text + ": " + Repr.of(file);
        return secondFile == null ? named : named + " -> " + Repr.of(secondFile);
    }
}
