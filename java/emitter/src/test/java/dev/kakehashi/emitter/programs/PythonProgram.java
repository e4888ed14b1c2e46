package dev.kakehashi.emitter.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A program of `tests/programs`: the script, what it reads (`NAME.in`), its arguments
/// (`NAME.args`, one on each line).
///
/// @param root the folder of all programs
/// @param script the file
@SuppressWarnings("NullAway") // Every script stands in a folder.
record PythonProgram(Path root, Path script) {
    private static final Pattern REQUIRES = Pattern.compile("(?m)^# requires-python: >=3\\.(\\d+)");
    private static final Pattern SCIENCE =
            Pattern.compile("(?m)^\\s*(?:import|from) (?:numpy|pandas)\\b");

    static List<PythonProgram> below(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".py"))
                    .filter(
                            file ->
                                    !Files.exists(file.resolveSibling("__main__.py"))
                                            || file.endsWith("__main__.py"))
                    .filter(file -> !file.getParent().getFileName().toString().endsWith("_modules"))
                    .sorted()
                    .map(file -> new PythonProgram(root, file))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// {@return the folder and the name: `exits/exit_code`}
    String name() {
        String path = root.relativize(script).toString().replace('\\', '/');
        return path.substring(0, path.length() - ".py".length());
    }

    String family() {
        return name().substring(0, name().indexOf('/'));
    }

    byte[] input() {
        Path file = beside(".in");
        return Files.exists(file) ? bytes(file) : new byte[0];
    }

    List<String> arguments() {
        Path file = beside(".args");
        return Files.exists(file) ? text(file).lines().toList() : List.of();
    }

    boolean needsScience() {
        return SCIENCE.matcher(text(script)).find();
    }

    /// {@return the least minor version of Python 3}
    int leastVersion() {
        Matcher matcher = REQUIRES.matcher(text(script));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private Path beside(String ending) {
        String file = script.getFileName().toString();
        return script.resolveSibling(file.substring(0, file.length() - ".py".length()) + ending);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        return new String(bytes(file), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name();
    }
}
