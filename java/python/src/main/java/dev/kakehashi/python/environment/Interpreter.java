// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment;

import java.nio.file.Path;
import java.util.Objects;

/// A Python interpreter that was tried and can be used.
///
/// @param executable the program itself, absolute: not the shim of a version manager in front of
///   it, which costs time at every start. The program of a virtual environment is that
///   environment's own, although it may be a link to another one
/// @param version its version
/// @param implementation what `sys.implementation.name` says: `cpython`, `pypy`
/// @param prefix the folder of its installation, or of its virtual environment
/// @param platform what `sysconfig.get_platform()` says: `linux-x86_64`
/// @param abi the ending of extension modules, which tells builds of one version apart:
///   `.cpython-313t-x86_64-linux-gnu.so`
/// @param source how it was chosen
public record Interpreter(
        Path executable,
        PythonVersion version,
        String implementation,
        Path prefix,
        String platform,
        String abi,
        InterpreterSource source) {
    public Interpreter {
        Objects.requireNonNull(executable, "executable");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(implementation, "implementation");
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(platform, "platform");
        Objects.requireNonNull(abi, "abi");
        Objects.requireNonNull(source, "source");
    }
}
