// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment;

import java.nio.file.Path;

/// Finds a Python interpreter.
///
/// The first of these that is there is chosen:
///
/// 1. the one that the program names,
/// 2. the one that the variable `KAKEHASHI_PYTHON` names,
/// 3. the one that the variable `PYO3_PYTHON` names,
/// 4. that of the activated virtual environment (`VIRTUAL_ENV`),
/// 5. that of the activated conda environment (`CONDA_PREFIX`), if it has one,
/// 6. `python3` and then `python` in the folders of `PATH`, on Windows also `py`.
///
/// Names may be paths, or names of programs in `PATH`. When one of the first five cannot be used,
/// that is an error: no other one takes its place. In `PATH` the search goes on.
///
/// Each candidate is started once and asked what it is. The answer is kept in the user's cache
/// until the file changes. Thread-safe.
public final class Interpreters {
    private Interpreters() {}

    /// {@return the interpreter that the surroundings choose}
    ///
    /// @throws InterpreterException when there is none that can be used
    public static Interpreter find() {
        return search().find();
    }

    /// {@return the interpreter of this path, once it was tried}
    ///
    /// @throws InterpreterException when it cannot be used
    public static Interpreter find(Path executable) {
        return search().executable(executable).find();
    }

    /// {@return a search that can be adjusted}
    public static InterpreterSearch search() {
        return new InterpreterSearch();
    }
}
