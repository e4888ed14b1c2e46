package dev.kakehashi.python.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Pythons of this machine that are older than a worker needs, by what they say themselves.
final class OldPythons {
    private static final String PROBE = "import sys; print('%d.%d.%d' % sys.version_info[:3])";

    private OldPythons() {}

    /// A program and its version.
    record OldPython(Path program, PythonVersion version) {
        @Override
        public String toString() {
            return "Python " + version;
        }
    }

    /// {@return those on PATH and those that pyenv has, one for each version}
    static List<OldPython> all() throws IOException, InterruptedException {
        List<OldPython> found = new ArrayList<>();
        for (Path program : candidates()) {
            Optional<PythonVersion> version = version(program);
            if (version.isPresent()
                    && version.get().compareTo(PythonVersion.OLDEST) < 0
                    && found.stream().noneMatch(old -> old.version().equals(version.get()))) {
                found.add(new OldPython(program, version.get()));
            }
        }
        return found;
    }

    private static List<Path> candidates() throws IOException {
        List<String> names =
                Stream.concat(
                                Stream.of("python2", "python2.7"),
                                IntStream.range(0, 10).mapToObj(minor -> "python3." + minor))
                        .toList();
        List<Path> candidates = new ArrayList<>();
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            names.forEach(name -> candidates.add(Path.of(folder).resolve(name)));
        }
        String home = System.getProperty("user.home");
        Path pyenv = Path.of(System.getenv().getOrDefault("PYENV_ROOT", home + "/.pyenv"));
        if (Files.isDirectory(pyenv.resolve("versions"))) {
            try (Stream<Path> versions = Files.list(pyenv.resolve("versions"))) {
                versions.sorted().map(one -> one.resolve("bin/python")).forEach(candidates::add);
            }
        }
        return candidates.stream().filter(Files::isExecutable).toList();
    }

    private static Optional<PythonVersion> version(Path program) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(program.toString(), "-c", PROBE)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            process.getOutputStream().close();
            String text = process.inputReader(StandardCharsets.UTF_8).readAllAsString().strip();
            // What is no Python, or a shim for a version that is not there, is nobody's interest
            // here.
            return process.waitFor() == 0 ? Optional.of(PythonVersion.of(text)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
