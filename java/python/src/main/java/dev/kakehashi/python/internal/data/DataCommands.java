// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.data;

import dev.kakehashi.python.internal.wire.Command;
import dev.kakehashi.python.internal.wire.Reply;

/// What bulk data needs of a worker.
public interface DataCommands {
    /// {@return a command of this name, to be filled}
    Command command(String name);

    /// {@return the reply to a command}
    ///
    /// @throws dev.kakehashi.python.error.PythonBridgeException what the worker answered
    Reply run(Command command);

    /// Frees an object of the worker soon.
    void release(String handle);

    /// {@return whether the worker's process has ended}
    boolean hasEnded();
}
