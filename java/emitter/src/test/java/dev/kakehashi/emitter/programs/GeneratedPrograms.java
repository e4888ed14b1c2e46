package dev.kakehashi.emitter.programs;

import dev.kakehashi.emitter.TranslationException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Compares random programs with CPython, a batch in one script at a time: `tests/generated/run`.
/// The seed of each batch is printed.
///
/// Arguments: the folder with `generate.py`, the first seed, the number of batches, the programs in
/// a batch.
public final class GeneratedPrograms {
    private static final String MARK = "# program ";

    private GeneratedPrograms() {}

    /// Prints what differs; the exit status tells whether nothing does.
    public static void main(String[] arguments) throws IOException {
        Path generator = Path.of(arguments[0]).toAbsolutePath().resolve("generate.py");
        long first = Long.parseLong(arguments[1]);
        int batches = Integer.parseInt(arguments[2]);
        String count = arguments[3];
        ReferencePython python = ReferencePython.find();
        int different = 0;
        try (JavaRunner java = new JavaRunner()) {
            for (long seed = first; seed < first + batches; seed++) {
                int found = batch(generator, seed, count, python, java);
                System.out.println(
                        "seed " + seed + ": " + count + " programs, " + found + " differ");
                different += found;
            }
        }
        System.exit(different == 0 ? 0 : 1);
    }

    /// {@return how many programs of a batch differ}
    static int batch(
            Path generator, long seed, String count, ReferencePython python, JavaRunner java)
            throws IOException {
        String source = python.output(List.of(generator.toString(), Long.toString(seed), count));
        Path script = Files.createTempFile("generated", ".py");
        try {
            Files.writeString(script, source);
            Map<String, String> expected = parts(python.run(script).output());
            Map<String, String> got =
                    parts(java.run(script, script.toString(), List.of(), new byte[0]).output());
            int different = 0;
            for (Map.Entry<String, String> each : expected.entrySet()) {
                String output = got.getOrDefault(each.getKey(), "(nothing)");
                if (!output.equals(each.getValue())) {
                    different++;
                    Outcome mine = new Outcome(output, "", 0);
                    System.out.println(
                            "seed "
                                    + seed
                                    + ", program "
                                    + each.getKey()
                                    + ": "
                                    + mine.firstDifference(new Outcome(each.getValue(), "", 0)));
                }
            }
            return different;
        } catch (TranslationException | IllegalStateException failure) {
            System.out.println(
                    "seed "
                            + seed
                            + ": "
                            + String.valueOf(failure.getMessage()).lines().limit(6).toList());
            return Integer.parseInt(count);
        } finally {
            Files.delete(script);
        }
    }

    private static Map<String, String> parts(String output) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : output.split("(?m)^" + MARK, -1)) {
            int end = part.indexOf('\n');
            if (end > 0) {
                parts.put(part.substring(0, end), part.substring(end + 1));
            }
        }
        return parts;
    }
}
