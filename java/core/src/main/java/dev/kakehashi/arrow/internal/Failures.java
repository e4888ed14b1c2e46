// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

/// Makes the exceptions of this room.
public final class Failures {
    private Failures() {}

    /// {@return what to throw for Arrow data that breaks Arrow's rules}
    public static RuntimeException malformed(String what) {
        return new IllegalStateException("The Arrow data cannot be read: " + what + ". Its producer has to be mended");
    }

    /// {@return what to throw for Arrow data that is right but has no counterpart in Polars}
    public static RuntimeException unsupported(String message) {
        return new IllegalStateException(message);
    }

    /// {@return what to throw when memory cannot be had}
    public static RuntimeException outOfMemory(long bytes) {
        return new IllegalStateException("No memory for " + bytes + " bytes");
    }

    /// {@return what to throw when a C stream has failed}
    public static RuntimeException stream(int errno, String text) {
        return new IllegalStateException("The Arrow stream failed with errno " + errno + ": " + text);
    }

    /// {@return what to throw for data of ours that Arrow has no words for}
    public static RuntimeException inexpressible(String message) {
        return new IllegalStateException(message);
    }
}
