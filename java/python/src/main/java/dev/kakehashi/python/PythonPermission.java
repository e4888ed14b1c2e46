// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import java.util.Locale;

/// What a [PythonPolicy] refuses unless it is allowed in so many words. docs/security.md says what
/// each means.
public enum PythonPermission {
    /// Running text as Python code: eval, exec, compile, expressions of `DataFrame.eval` and
    /// `query`.
    CODE,
    /// Names that begin with an underscore, dunder names included.
    PRIVATE_NAMES,
    /// Code objects, frames, tracebacks, globals, tracing.
    INTROSPECTION,
    /// Starting, replacing or signalling processes, shells included.
    PROCESSES,
    /// ctypes and cffi, shared libraries, memory by address.
    NATIVE_CODE,
    /// pickle and marshal: loading them runs what they name.
    PICKLE,
    /// Network connections through Python's sockets.
    NETWORK,
    /// Opening files by hand. What libraries read and write is not meant.
    FILES,
    /// Changing files of the interpreter, of its packages and of the worker.
    WRITE_INTERPRETER,
    /// Setting attributes of modules, classes and functions.
    MONKEY_PATCHING;

    /// {@return the name in the protocol}
    String protocolName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
