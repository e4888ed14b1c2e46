import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.StreamSupport;

/// Checks (`check`) or applies (`apply`) google-java-format to every Java file below the folders.
///
/// The formatter parses with the compiler of the JDK it runs on. Maven may run on a JDK that is
/// older than our sources, and plugins such as Spotless format inside Maven; so the build starts
/// this file on the JDK of the toolchain instead.
class Format {
    private static final Formatter FORMATTER =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    public static void main(String[] arguments) throws IOException {
        boolean apply =
                switch (arguments[0]) {
                    case "apply" -> true;
                    case "check" -> false;
                    default ->
                            throw new IllegalArgumentException(
                                    "check or apply, not " + arguments[0]);
                };
        var findings = new ConcurrentSkipListMap<Path, String>();
        for (int folder = 1; folder < arguments.length; folder++) {
            sources(Path.of(arguments[folder])).parallelStream()
                    .forEach(file -> format(file, apply, findings));
        }
        if (!findings.isEmpty()) {
            findings.forEach((file, finding) -> System.err.println(file + ": " + finding));
            System.err.println("Format the sources with: ./mvnw -N -Dformat=apply verify");
            System.exit(1);
        }
    }

    private static List<Path> sources(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !isBuilt(root.relativize(file)))
                    .toList();
        }
    }

    private static boolean isBuilt(Path file) {
        return StreamSupport.stream(file.spliterator(), false).anyMatch(Path.of("target")::equals);
    }

    private static void format(
            Path file, boolean apply, ConcurrentSkipListMap<Path, String> findings) {
        try {
            String source = Files.readString(file);
            String formatted = FORMATTER.formatSourceAndFixImports(source);
            if (formatted.equals(source)) {
                return;
            }
            if (apply) {
                // The formatter does not always reach its own result in one pass.
                Files.writeString(file, FORMATTER.formatSourceAndFixImports(formatted));
            } else {
                findings.put(file, "not formatted");
            }
        } catch (FormatterException | IOException e) {
            findings.put(file, String.valueOf(e.getMessage()));
        }
    }
}
