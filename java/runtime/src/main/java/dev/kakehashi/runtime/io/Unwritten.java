package dev.kakehashi.runtime.io;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Files with something that is not written out yet. CPython closes a file when nobody holds it any
/// more; here it is written out at the latest when the program looks at files, or ends.
public final class Unwritten {
    private static final Set<BinaryFile> FILES = ConcurrentHashMap.newKeySet();

    private Unwritten() {}

    static void add(BinaryFile file) {
        FILES.add(file);
    }

    static void remove(BinaryFile file) {
        FILES.remove(file);
    }

    /// Writes out what is left of all files.
    ///
    /// @throws dev.kakehashi.runtime.error.OSError if one cannot be written
    public static void flush() {
        if (!FILES.isEmpty()) {
            FILES.forEach(BinaryFile::flush);
        }
    }
}
