// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What differs between operating systems: where Python's programs lie and what they are called.
public enum OperatingSystem {
    LINUX,
    MACOS,
    WINDOWS;

    private static final Path APPLE_STUB = Path.of("/usr/bin/python3");
    private static final List<Path> APPLE_TOOLS =
            List.of(
                    Path.of("/Library/Developer/CommandLineTools/usr/bin/python3"),
                    Path.of("/Applications/Xcode.app/Contents/Developer/usr/bin/python3"));

    /// {@return the one this JVM runs on}
    public static OperatingSystem current() {
        return of(System.getProperty("os.name"));
    }

    /// {@return the one that `os.name` names; what is neither Windows nor macOS is like Linux here}
    static OperatingSystem of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("windows") ? WINDOWS : lower.startsWith("mac") ? MACOS : LINUX;
    }

    /// {@return the commands that may be Python, in the order in which they are tried; the first
    /// word of each is a file name}
    ///
    /// On Windows a version manager's shims are batch files, and `py` starts the newest version.
    public List<List<String>> pythonCommands() {
        return this == WINDOWS
                ? List.of(
                        List.of("python3.exe"),
                        List.of("python.exe"),
                        List.of("python3.bat"),
                        List.of("python.bat"),
                        List.of("py.exe", "-3"))
                : List.of(List.of("python3"), List.of("python"));
    }

    /// {@return what stands between the folders of a list such as PATH}
    public char listSeparator() {
        return this == WINDOWS ? ';' : ':';
    }

    /// {@return a program in a virtual environment}
    public Path program(Path environment, String name) {
        return this == WINDOWS
                ? environment.resolve("Scripts").resolve(name + ".exe")
                : environment.resolve("bin").resolve(name);
    }

    /// {@return the interpreter in a conda environment}
    public Path condaPython(Path environment) {
        return this == WINDOWS
                ? environment.resolve("python.exe")
                : environment.resolve("bin").resolve("python");
    }

    /// {@return the file names under which a command without an extension is found}
    public List<String> fileNames(String command) {
        return this == WINDOWS && !command.contains(".")
                ? List.of(command + ".exe", command + ".bat", command + ".cmd")
                : List.of(command);
    }

    /// {@return whether a file is there; a program of the Windows store is a link that cannot be
    /// followed}
    public boolean exists(Path file) {
        return this == WINDOWS ? Files.exists(file, LinkOption.NOFOLLOW_LINKS) : Files.exists(file);
    }

    /// {@return whether starting this program would only show a window that offers to install
    /// developer tools}
    public boolean offersToInstall(Path program) {
        return this == MACOS
                && program.equals(APPLE_STUB)
                && APPLE_TOOLS.stream().noneMatch(Files::exists);
    }
}
