// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment;

import dev.kakehashi.python.environment.internal.InstallerChoice;

import java.nio.file.Path;
import java.util.Optional;

/// Who makes environments and installs packages.
public enum Installer {
    /// uv when `PATH` has it, otherwise pip.
    AUTOMATIC,
    /// uv of `PATH`. It takes its settings from `uv.toml` and variables `UV_…`, and reads none of
    /// pip.
    UV,
    /// The modules venv and pip of the interpreter. pip takes its settings from `pip.conf` and
    /// variables `PIP_…`.
    PIP;

    /// {@return the program uv, if a folder of `PATH` has it}
    public static Optional<Path> uv() {
        return InstallerChoice.uv();
    }
}
