// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import java.lang.ref.Cleaner;

/// The thread that frees what programs have forgotten to close.
public final class Cleanup {
    private static final Cleaner CLEANER = Cleaner.create();

    private Cleanup() {}

    /// {@return what runs the action once: when it is called, or when nobody can reach `watched`
    /// any more}
    ///
    /// @param action must not lead to `watched`
    public static Cleaner.Cleanable register(Object watched, Runnable action) {
        return CLEANER.register(watched, action);
    }
}
