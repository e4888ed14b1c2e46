package dev.kakehashi.python.environment;

import com.fasterxml.jackson.core.JsonFactory;

import dev.kakehashi.KakehashiException;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// [EnvironmentProgram] in a JVM of its own.
final class OtherJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private OtherJvm(Process process) {
        this.process = process;
        output = process.inputReader();
    }

    static OtherJvm start(Map<String, String> variables, String... arguments) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                classPath(),
                                EnvironmentProgram.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(variables);
        return new OtherJvm(builder.start());
    }

    /// Waits for a line that begins so.
    ///
    /// @return what follows
    String await(String beginning) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length()).strip();
            }
        }
        throw new AssertionError("no line begins with " + beginning + ": " + lines);
    }

    /// What it has said up to now.
    List<String> lines() {
        return lines;
    }

    /// Gives it no chance to tidy up.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Lets it end.
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    private static String classPath() {
        return Stream.of(
                        folder(PythonEnvironment.class),
                        folder(EnvironmentProgram.class),
                        jar(KakehashiException.class),
                        jar(JsonFactory.class))
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /// Tests are patched into the module, so that only the file of a class tells where it is.
    private static String folder(Class<?> type) {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        String resource = Objects.requireNonNull(type.getResource(file)).toString();
        return Path.of(URI.create(resource.substring(0, resource.length() - file.length())))
                .toString();
    }

    private static String jar(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
