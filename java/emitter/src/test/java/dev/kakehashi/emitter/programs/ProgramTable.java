package dev.kakehashi.emitter.programs;

import dev.kakehashi.emitter.TranslationException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Runs programs under CPython and as Java, and prints how they compare: `tests/programs/run`.
///
/// Arguments: the folder of the programs, then parts of names; all programs where there are none.
@SuppressWarnings("EnumOrdinal") // Columns stand in the order of the verdicts.
public final class ProgramTable {
    private ProgramTable() {}

    /// What became of a program.
    enum Verdict {
        EQUAL,
        DIFFERENT,
        NOT_SUPPORTED,
        ERROR,
        SKIPPED
    }

    /// A line of the table.
    record Line(PythonProgram program, Verdict verdict, String detail) {}

    /// Prints the table; the exit status tells whether all are equal.
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]).toAbsolutePath();
        List<Line> lines = new ArrayList<>();
        ReferencePython python = ReferencePython.find();
        try (JavaRunner java = new JavaRunner()) {
            for (PythonProgram program : PythonProgram.below(root)) {
                if (!chosen(program, arguments)) {
                    continue;
                }
                Line line = compare(program, python, java);
                lines.add(line);
                System.out.printf(
                        "%-14s %-50s %s%n", line.verdict, line.program.name(), line.detail);
            }
        }
        summary(lines);
        System.exit(
                lines.stream()
                                .allMatch(
                                        line ->
                                                line.verdict == Verdict.EQUAL
                                                        || line.verdict == Verdict.SKIPPED)
                        ? 0
                        : 1);
    }

    private static boolean chosen(PythonProgram program, String[] arguments) {
        for (int i = 1; i < arguments.length; i++) {
            if (program.name().contains(arguments[i])) {
                return true;
            }
        }
        return arguments.length == 1;
    }

    static Line compare(PythonProgram program, ReferencePython python, JavaRunner java) {
        String hindrance = python.cannotRun(program);
        if (!hindrance.isEmpty()) {
            return new Line(program, Verdict.SKIPPED, hindrance);
        }
        Outcome expected = python.run(program);
        try {
            Outcome outcome = java.run(program);
            String difference = outcome.differenceFrom(expected);
            return difference.isEmpty()
                    ? new Line(program, Verdict.EQUAL, "")
                    : new Line(
                            program,
                            Verdict.DIFFERENT,
                            difference + ", " + outcome.firstDifference(expected));
        } catch (TranslationException unsupported) {
            return new Line(program, Verdict.NOT_SUPPORTED, first(unsupported));
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            return new Line(program, Verdict.ERROR, first(failure));
        }
    }

    private static String first(Throwable failure) {
        String text = String.valueOf(failure.getMessage() == null ? failure : failure.getMessage());
        return text.lines().limit(4).reduce((a, b) -> a + "\n      " + b).orElse("");
    }

    private static void summary(List<Line> lines) {
        Map<String, int[]> families = new TreeMap<>();
        int[] all = new int[Verdict.values().length];
        for (Line line : lines) {
            families.computeIfAbsent(line.program.family(), name -> new int[all.length])[
                    line.verdict.ordinal()]++;
            all[line.verdict.ordinal()]++;
        }
        System.out.printf(
                "%n%-16s%10s%10s%14s%10s%10s%n",
                "", "equal", "different", "not supported", "error", "skipped");
        families.forEach(ProgramTable::row);
        row("all", all);
    }

    private static void row(String name, int[] counts) {
        System.out.printf(
                "%-16s%10d%10d%14d%10d%10d%n",
                name, counts[0], counts[1], counts[2], counts[3], counts[4]);
    }
}
