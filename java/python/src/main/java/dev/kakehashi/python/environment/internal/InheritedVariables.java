// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The variables that a worker inherits when nothing is said. None of them is made to hold a
/// secret; those of proxies are left out because passwords are put into them.
public final class InheritedVariables {
    private static final List<String> EVERYWHERE =
            List.of(
                    "PATH",
                    "LANG",
                    "LANGUAGE",
                    "LC_*",
                    "TZ",
                    "SSL_CERT_FILE",
                    "SSL_CERT_DIR",
                    // How much of the machine numeric libraries take.
                    "OMP_NUM_THREADS",
                    "OPENBLAS_NUM_THREADS",
                    "MKL_NUM_THREADS",
                    "NUMEXPR_NUM_THREADS",
                    "POLARS_MAX_THREADS",
                    "CUDA_VISIBLE_DEVICES");
    private static final List<String> UNIX =
            List.of(
                    "HOME",
                    "USER",
                    "LOGNAME",
                    "SHELL",
                    "TMPDIR",
                    "XDG_CACHE_HOME",
                    "XDG_CONFIG_HOME",
                    "XDG_DATA_HOME",
                    "XDG_RUNTIME_DIR",
                    "LD_LIBRARY_PATH");
    private static final List<String> MACOS = List.of("DYLD_*", "__CF_USER_TEXT_ENCODING");
    private static final List<String> WINDOWS =
            List.of(
                    "SystemRoot",
                    "SystemDrive",
                    "windir",
                    "ComSpec",
                    "PATHEXT",
                    "TEMP",
                    "TMP",
                    "USERNAME",
                    "USERPROFILE",
                    "HOMEDRIVE",
                    "HOMEPATH",
                    "APPDATA",
                    "LOCALAPPDATA",
                    "ProgramData",
                    "ProgramFiles",
                    "ProgramFiles(x86)",
                    "ProgramW6432",
                    "CommonProgramFiles",
                    "CommonProgramFiles(x86)",
                    "NUMBER_OF_PROCESSORS",
                    "PROCESSOR_ARCHITECTURE",
                    "OS");

    private InheritedVariables() {}

    /// {@return their names on a system; a star at the end stands for all that begin so}
    public static SortedSet<String> names(OperatingSystem system) {
        var names = new TreeSet<String>(EVERYWHERE);
        switch (system) {
            case LINUX -> names.addAll(UNIX);
            case MACOS -> {
                names.addAll(UNIX);
                names.addAll(MACOS);
            }
            case WINDOWS -> names.addAll(WINDOWS);
        }
        return Collections.unmodifiableSortedSet(names);
    }

    /// {@return whether a name is one of these}
    public static Predicate<String> among(OperatingSystem system, Collection<String> patterns) {
        boolean ignoreCase = system == OperatingSystem.WINDOWS;
        return name -> patterns.stream().anyMatch(pattern -> matches(pattern, name, ignoreCase));
    }

    private static boolean matches(String pattern, String name, boolean ignoreCase) {
        return pattern.endsWith("*")
                ? name.regionMatches(ignoreCase, 0, pattern, 0, pattern.length() - 1)
                : ignoreCase ? pattern.equalsIgnoreCase(name) : pattern.equals(name);
    }
}
