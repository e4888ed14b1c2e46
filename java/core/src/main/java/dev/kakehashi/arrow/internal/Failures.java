// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import dev.kakehashi.KakehashiException;
import dev.kakehashi.error.ArrowExportException;
import dev.kakehashi.error.ArrowImportException;
import dev.kakehashi.error.MemoryLimitException;

/// Makes the exceptions of this room.
public final class Failures {
    private Failures() {}

    /// {@return what to throw for Arrow data that breaks Arrow's rules}
    public static KakehashiException malformed(String what) {
        return new ArrowImportException(
                "The Arrow data cannot be read: " + what + ". Mend the program that made it");
    }

    /// {@return what to throw for Arrow data that is right but has no counterpart in Polars}
    public static KakehashiException unsupported(String message) {
        return new ArrowImportException(message);
    }

    /// {@return what to throw when memory cannot be had}
    public static KakehashiException outOfMemory(long bytes) {
        return new MemoryLimitException(
                "No memory for a buffer of %d bytes outside of the Java heap: use smaller batches"
                        .formatted(bytes));
    }

    /// {@return what to throw when a C stream has failed}
    public static KakehashiException stream(int errno, String text) {
        return new ArrowImportException(
                "The Arrow stream failed with errno %d: %s"
                        .formatted(errno, text.isEmpty() ? "it gives no reason" : text));
    }

    /// {@return what to throw for data of ours that Arrow has no words for}
    public static KakehashiException inexpressible(String message) {
        return new ArrowExportException(message);
    }
}
