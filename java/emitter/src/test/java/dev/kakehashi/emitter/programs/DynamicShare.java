package dev.kakehashi.emitter.programs;

import dev.kakehashi.emitter.ProgramFiles;
import dev.kakehashi.emitter.TranslationException;
import dev.kakehashi.emitter.parse.PythonParser;
import dev.kakehashi.emitter.report.Report;
import dev.kakehashi.python.PythonPolicy;
import dev.kakehashi.python.PythonWorker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Translates all programs, and prints how many of their operations are resolved at run time:
/// `tests/programs/dynamic`.
public final class DynamicShare {
    private DynamicShare() {}

    /// What all programs of a family have.
    private static final class Count {
        private int programs;
        private int operations;
        private int dynamic;

        void add(Report report) {
            programs++;
            operations += report.operations();
            dynamic += report.dynamicOperations();
        }

        void print(String name) {
            System.out.printf(
                    Locale.ROOT,
                    "%-16s%10d%12d%10d%8.1f %%%n",
                    name,
                    programs,
                    operations,
                    dynamic,
                    operations == 0 ? 0.0 : 100.0 * dynamic / operations);
        }
    }

    /// Prints the table. The argument is the folder of the programs.
    public static void main(String[] arguments) throws IOException {
        Map<String, Count> families = new TreeMap<>();
        Count all = new Count();
        int unsupported = 0;
        try (PythonWorker worker =
                PythonWorker.builder().policy(PythonPolicy.unrestricted()).start()) {
            PythonParser parser = new PythonParser(worker);
            for (PythonProgram program :
                    PythonProgram.below(Path.of(arguments[0]).toAbsolutePath())) {
                try {
                    Report report =
                            ProgramFiles.read(program.script(), parser).analyze().emit().report();
                    families.computeIfAbsent(program.family(), name -> new Count()).add(report);
                    all.add(report);
                } catch (TranslationException refused) {
                    unsupported++;
                }
            }
        }
        System.out.printf("%-16s%10s%12s%10s%10s%n", "", "programs", "operations", "dynamic", "");
        families.forEach((name, count) -> count.print(name));
        all.print("all");
        System.out.printf("%d programs are not translated%n", unsupported);
    }
}
