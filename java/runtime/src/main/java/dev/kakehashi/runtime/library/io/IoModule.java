package dev.kakehashi.runtime.library.io;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.io.Files;

/// The module `io`: its functions and constants.
@Python("io")
public final class IoModule {
    /// How much is buffered.
    @Python("DEFAULT_BUFFER_SIZE")
    public static final long BUFFER = 8192;

    /// From the start.
    @Python("SEEK_SET")
    public static final long START = 0;

    /// From where it stands.
    @Python("SEEK_CUR")
    public static final long CURRENT = 1;

    /// From the end.
    @Python("SEEK_END")
    public static final long END = 2;

    private IoModule() {}

    /// {@return a file, opened}
    @Python("open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None)")
    public static Object open(
            Object file,
            String mode,
            Object buffering,
            Object encoding,
            Object errors,
            Object newline) {
        return Files.open(file, mode, encoding, errors, newline);
    }
}
