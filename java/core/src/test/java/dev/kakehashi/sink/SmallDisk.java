// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Ways to let a process write no more than a megabyte into a folder, for which nobody has to be
/// the administrator.
enum SmallDisk {
    /// A file system in memory, seen by the process alone.
    FILE_SYSTEM,
    /// A limit on the size of files. The signal that comes with it is ignored, so that writing
    /// fails.
    FILE_SIZE;

    /// {@return the command, run with little space in the folder}
    List<String> around(Path folder, List<String> command) {
        List<String> all = new ArrayList<>(before());
        all.add(folder.toString());
        all.addAll(command);
        return all;
    }

    private List<String> before() {
        return switch (this) {
            case FILE_SYSTEM ->
                    List.of(
                            "unshare",
                            "--user",
                            "--map-root-user",
                            "--mount",
                            "sh",
                            "-c",
                            "mount -t tmpfs -o size=1m none \"$0\" && exec \"$@\"");
            case FILE_SIZE -> List.of("sh", "-c", "trap '' XFSZ && ulimit -f 2048 && exec \"$@\"");
        };
    }

    /// {@return why this way cannot be gone here, or nothing if it can}
    Optional<String> obstacle(Path folder) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(around(folder, List.of("true")))
                            .redirectErrorStream(true)
                            .start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
            return process.waitFor() == 0 ? Optional.empty() : Optional.of(said);
        } catch (IOException failure) {
            return Optional.of(String.valueOf(failure.getMessage()));
        }
    }
}
