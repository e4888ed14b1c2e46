// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.process;

import dev.kakehashi.python.environment.ProcessSettings;
import dev.kakehashi.python.environment.UserCache;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// How a worker of this library is started.
public final class WorkerInstallation {
    private static final String BOOT =
            "import sys; sys.path.insert(0, sys.argv[1]); del sys.argv[1:];"
                    + " from kakehashi_worker.__main__ import main; sys.exit(main())";

    private WorkerInstallation() {}

    /// {@return how to start a worker}
    ///
    /// @param interpreter the executable
    /// @param settings of the process
    public static Launch launch(Path interpreter, ProcessSettings settings) throws IOException {
        Path files = WorkerFiles.ofThisLibrary().install(UserCache.root());
        List<String> command =
                List.of(
                        interpreter.toString(),
                        "-I",
                        "-S",
                        "-X",
                        "utf8",
                        "-X",
                        "faulthandler",
                        "-c",
                        BOOT,
                        files.toString());
        return new Launch(command, settings);
    }
}
