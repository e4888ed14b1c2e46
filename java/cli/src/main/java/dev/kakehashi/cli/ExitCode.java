// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli;

/// How the command ends, for scripts. The help of the command lists them.
public final class ExitCode {
    /// All went well.
    public static final int OK = 0;

    /// The query or its data failed, or `doctor` found something wrong.
    public static final int FAILED = 1;

    /// The command line itself is wrong.
    public static final int USAGE = 2;

    /// Something that has to be installed is missing: a JDK, the native library, Python.
    public static final int NOT_INSTALLED = 3;

    /// The query ran into its deadline: the number of the command `timeout`.
    public static final int DEADLINE = 124;

    /// Interrupted, as a shell counts it: 128 and the number of the signal.
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
