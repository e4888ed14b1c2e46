// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli;

/// Whether a person is watching. The launcher knows and tells, because Java cannot ask about single
/// streams.
public final class Terminal {
    private Terminal() {}

    /// {@return whether the standard output is a terminal}
    public static boolean isOutput() {
        return Boolean.getBoolean("kakehashi.terminal.output");
    }

    /// {@return whether the standard error is a terminal}
    public static boolean isError() {
        return Boolean.getBoolean("kakehashi.terminal.error");
    }
}
