// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import dev.kakehashi.python.environment.Interpreter;
import dev.kakehashi.python.environment.InterpreterFault;
import dev.kakehashi.python.environment.InterpreterSource;
import dev.kakehashi.python.environment.PythonVersion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What an interpreter says of itself, or what is wrong with it.
public sealed interface ProbeAnswer {
    /// It can be used.
    ///
    /// @param members what it said, as texts by name; see `probe.py`
    record Usable(Map<String, String> members) implements ProbeAnswer {
        /// {@return the same as an interpreter}
        public Interpreter interpreter(InterpreterSource source) {
            return new Interpreter(
                    Path.of(member("executable")),
                    PythonVersion.of(member("version")),
                    member("implementation"),
                    Path.of(member("prefix")),
                    member("platform"),
                    member("abi"),
                    source);
        }

        /// {@return the path of the program}
        String executable() {
            return member("executable");
        }

        /// {@return the same with another program in front}
        Usable withExecutable(String executable) {
            var changed = new HashMap<>(members);
            changed.put("executable", executable);
            return new Usable(Map.copyOf(changed));
        }

        private String member(String name) {
            String value = members.get(name);
            if (value == null) {
                throw new IllegalArgumentException("the answer has no " + name);
            }
            return value;
        }
    }

    /// It cannot be used.
    ///
    /// @param reason what was found, in words
    /// @param output the last lines that it said
    record Unusable(InterpreterFault fault, String reason, String output) implements ProbeAnswer {
        Unusable(InterpreterFault fault, String reason) {
            this(fault, reason, "");
        }
    }

    /// {@return what a line of JSON says}
    ///
    /// @throws IOException if it is no answer of the probe
    static ProbeAnswer of(String json) throws IOException {
        Map<String, String> members = FlatJson.read(json);
        String error = members.get("error");
        String version = members.getOrDefault("version", "of unknown version");
        if (error == null) {
            var usable = new Usable(Map.copyOf(members));
            try {
                usable.interpreter(InterpreterSource.PROGRAM);
            } catch (IllegalArgumentException e) {
                // Also InvalidPathException: a path that this JVM's encoding of file names lacks.
                throw new IOException("the answer cannot be used: " + e.getMessage(), e);
            }
            return usable;
        }
        return switch (error) {
            case "too_old" ->
                    new Unusable(
                            InterpreterFault.TOO_OLD,
                            "it is Python %s, older than %s"
                                    .formatted(version, PythonVersion.OLDEST));
            case "incomplete" ->
                    new Unusable(
                            InterpreterFault.BROKEN,
                            "it is Python %s, and its standard library lacks %s"
                                    .formatted(version, members.get("missing")));
            case "nameless" ->
                    new Unusable(
                            InterpreterFault.BROKEN,
                            "it is Python %s that does not know its own path (sys.executable)"
                                    .formatted(version));
            default -> throw new IOException("unknown error " + error);
        };
    }
}
