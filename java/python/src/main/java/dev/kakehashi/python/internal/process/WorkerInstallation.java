// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.process;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How a worker of this library is started.
public final class WorkerInstallation {
    /// What a process needs to find its way, and what is no secret.
    private static final List<String> HARMLESS =
            List.of(
                    "PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR",
                    "TMP", "TEMP", "XDG_CACHE_HOME", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH",
                    "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "USERPROFILE",
                    "APPDATA", "LOCALAPPDATA", "NUMBER_OF_PROCESSORS", "PROCESSOR_ARCHITECTURE",
                    "SSL_CERT_FILE", "SSL_CERT_DIR");

    private static final String BOOT =
            "import sys; sys.path.insert(0, sys.argv[1]); del sys.argv[1:];"
                    + " from kakehashi_worker.__main__ import main; sys.exit(main())";

    private WorkerInstallation() {}

    /// {@return how to start a worker}
    ///
    /// @param interpreter the executable, or null to search for one
    /// @param directory the working directory
    /// @param environment variables of the worker's own
    /// @param inherited names of variables that it gets from the JVM besides the harmless ones
    public static Launch launch(
            @Nullable Path interpreter,
            Path directory,
            Map<String, String> environment,
            List<String> inherited)
            throws IOException {
        Path files = WorkerFiles.ofThisLibrary().install(PrivateFolders.cache());
        Path python = interpreter == null ? Path.of("/usr/bin/python3") : interpreter;
        List<String> command =
                List.of(
                        python.toString(),
                        "-I", "-S", "-X", "utf8", "-X", "faulthandler",
                        "-c", BOOT,
                        files.toString());
        return new Launch(command, directory, variables(environment, inherited));
    }

    private static Map<String, String> variables(
            Map<String, String> own, List<String> inherited) {
        List<String> names = new ArrayList<>(HARMLESS);
        names.addAll(inherited);
        Map<String, String> variables = new LinkedHashMap<>();
        for (String name : names) {
            String value = System.getenv(name);
            if (value != null) {
                variables.put(name, value);
            }
        }
        variables.putAll(own);
        return variables;
    }
}
