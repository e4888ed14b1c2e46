// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import dev.kakehashi.python.environment.internal.ProbeAnswer.Usable;

import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers of interpreters, kept in the user's cache so that the next JVM does not ask again: a
/// file for each program and its time of change.
///
/// Only what is known to depend on files alone is kept: interpreters themselves, and shims of pyenv
/// together with what they look at. Other shims choose by rules of their own and are asked each
/// time. What cannot be read or written is no failure: the interpreter is asked.
final class ProbeCache {
    private static final Logger LOG = System.getLogger(ProbeCache.class.getName());
    private static final String FORMAT = "1";
    private static final String STAMP = "stamp";

    private final Path folder;
    private final Variables variables;

    /// @param cache the folder of Kakehashi's cache
    ProbeCache(Path cache, Variables variables) {
        folder = cache.resolve("interpreters");
        this.variables = variables;
    }

    /// {@return the kept answer of a command, or that of the probe}
    ProbeAnswer ask(List<String> command, Probe probe) throws InterruptedException {
        Optional<Path> file = file(command);
        Optional<ProbeAnswer> kept = file.flatMap(ProbeCache::read);
        if (kept.isPresent()) {
            return kept.get();
        }
        ProbeAnswer answer = probe.ask(command);
        // What is wrong may be mended at any time, so it is not kept.
        if (answer instanceof Usable usable && file.isPresent()) {
            write(file.get(), usable);
        }
        return answer;
    }

    private Optional<Path> file(List<String> command) {
        Path program = Path.of(command.getFirst());
        try {
            var hash = new Hash().put(FORMAT);
            command.forEach(hash::put);
            hash.put(PythonFile.stamp(program)).put(PythonFile.environmentStamp(program));
            String script = PythonFile.scriptHead(program);
            if (PyenvSelection.isShim(script)) {
                PyenvSelection.put(hash, variables);
            } else if (!script.isEmpty() || !PythonFile.isNamedPython(program)) {
                return Optional.empty();
            }
            return Optional.of(folder.resolve(hash.text() + ".json"));
        } catch (IOException e) {
            LOG.log(Logger.Level.DEBUG, "no cache for the answer of " + program, e);
            return Optional.empty();
        }
    }

    private static Optional<ProbeAnswer> read(Path file) {
        try {
            Map<String, String> members = new HashMap<>(FlatJson.read(Files.readString(file)));
            String stamp = members.remove(STAMP);
            ProbeAnswer answer = ProbeAnswer.of(FlatJson.write(members));
            // The shim is unchanged; what it starts may have been replaced.
            return answer instanceof Usable usable
                            && PythonFile.stamp(Path.of(usable.executable())).equals(stamp)
                    ? Optional.of(answer)
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(Logger.Level.DEBUG, "passed over what is kept in " + file, e);
            return Optional.empty();
        }
    }

    private static void write(Path file, Usable answer) {
        try {
            var members = new HashMap<>(answer.members());
            members.put(STAMP, PythonFile.stamp(Path.of(answer.executable())));
            AtomicFile.write(file, FlatJson.write(members));
        } catch (IOException e) {
            LOG.log(Logger.Level.DEBUG, "could not keep the answer in " + file, e);
        }
    }
}
