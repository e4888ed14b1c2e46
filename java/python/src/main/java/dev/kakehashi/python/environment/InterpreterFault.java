// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment;

/// Why an interpreter cannot be used.
public enum InterpreterFault {
    /// There is no such file.
    MISSING("Correct the path, or install Python there."),
    /// The file is no program, or this user may not run it.
    NOT_EXECUTABLE("Name the program itself, and make it executable."),
    /// The program is something else, or an empty stand-in for Python.
    NOT_PYTHON("Name the program of a Python installation."),
    /// It is a Python that workers cannot run on.
    TOO_OLD(
            "Install Python "
                    + PythonVersion.OLDEST.major()
                    + "."
                    + PythonVersion.OLDEST.minor()
                    + " or newer."),
    /// It is a Python that crashes, hangs, or lacks a part of its standard library.
    BROKEN("Run it by hand to see what is wrong, and install it anew.");

    private final String cure;

    InterpreterFault(String cure) {
        this.cure = cure;
    }

    /// {@return what to do}
    public String cure() {
        return cure;
    }
}
