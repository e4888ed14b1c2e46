package dev.kakehashi.emitter.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// CPython, the second opinion: `KAKEHASHI_PYTHON`, or the `python3` of the path.
@SuppressWarnings("NullAway") // Every script stands in a folder.
final class ReferencePython {
    private static final long SECONDS = 60;
    private static final Map<String, String> SURROUNDINGS =
            Map.of(
                    "PYTHONIOENCODING",
                    "utf-8",
                    "PYTHONUTF8",
                    "1",
                    "PYTHONDONTWRITEBYTECODE",
                    "1",
                    "PYTHONHASHSEED",
                    "0");

    private final String executable;
    private final int minor;
    private final boolean science;

    private ReferencePython(String executable) {
        this.executable = executable;
        this.minor = Integer.parseInt(said("import sys; print(sys.version_info.minor)"));
        this.science =
                said("import importlib.util as u; print(all(map(u.find_spec, ['numpy',"
                                + " 'pandas'])))")
                        .equals("True");
    }

    static ReferencePython find() {
        String chosen = System.getenv("KAKEHASHI_PYTHON");
        return new ReferencePython(chosen == null || chosen.isEmpty() ? "python3" : chosen);
    }

    /// {@return why a program cannot be run here, or ""}
    String cannotRun(PythonProgram program) {
        if (program.leastVersion() > minor) {
            return "needs Python 3." + program.leastVersion();
        }
        return program.needsScience() && !science ? "needs numpy and pandas" : "";
    }

    Outcome run(PythonProgram program) {
        List<String> command =
                new ArrayList<>(List.of(executable, program.script().getFileName().toString()));
        command.addAll(program.arguments());
        return run(command, program.script().getParent(), program.input());
    }

    Outcome run(Path script) {
        return run(List.of(executable, script.toString()), script.getParent(), new byte[0]);
    }

    /// {@return what a script with these arguments prints}
    String output(List<String> scriptAndArguments) {
        List<String> command = new ArrayList<>(List.of(executable));
        command.addAll(scriptAndArguments);
        return run(command, Path.of("").toAbsolutePath(), new byte[0]).output();
    }

    private String said(String statement) {
        return run(List.of(executable, "-c", statement), Path.of("").toAbsolutePath(), new byte[0])
                .output()
                .strip();
    }

    private static Outcome run(List<String> command, Path folder, byte[] input) {
        try {
            Path output = Files.createTempFile("output", ".txt");
            Path errors = Files.createTempFile("errors", ".txt");
            Path given = Files.createTempFile("input", ".txt");
            try {
                Files.write(given, input);
                ProcessBuilder builder =
                        new ProcessBuilder(command)
                                .directory(folder.toFile())
                                .redirectInput(given.toFile())
                                .redirectOutput(output.toFile())
                                .redirectError(errors.toFile());
                builder.environment().putAll(SURROUNDINGS);
                Process process = builder.start();
                if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new IllegalStateException(
                            command + " did not end in " + SECONDS + " seconds");
                }
                return Outcome.of(
                        Files.readAllBytes(output),
                        Files.readAllBytes(errors),
                        process.exitValue());
            } finally {
                Files.deleteIfExists(output);
                Files.deleteIfExists(errors);
                Files.deleteIfExists(given);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
