// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.program;

import dev.kakehashi.cli.Arguments;
import dev.kakehashi.cli.CommandFailure;
import dev.kakehashi.cli.ExitCode;
import dev.kakehashi.emitter.Diagnostic;
import dev.kakehashi.emitter.EmittedProgram;
import dev.kakehashi.emitter.ParsedProgram;
import dev.kakehashi.emitter.ProgramFiles;
import dev.kakehashi.emitter.parse.PythonParser;
import dev.kakehashi.python.PythonWorker;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/// From the script that the user names to Java sources.
final class ProgramReader {
    private ProgramReader() {}

    static Path script(Arguments arguments, String command) {
        if (arguments.operands().isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE, "which script? kakehashi %s script.py".formatted(command));
        }
        Path script = Path.of(arguments.operands().getFirst());
        if (!Files.exists(script)) {
            throw new CommandFailure(
                    ExitCode.USAGE, "%s is not there: name a Python file".formatted(script));
        }
        return script;
    }

    /// {@return the program as Java}
    ///
    /// @param errors takes Python's warnings
    static EmittedProgram emit(Path script, PrintWriter errors) throws IOException {
        ParsedProgram program;
        try (PythonWorker worker = PythonWorker.start()) {
            program = ProgramFiles.read(script, new PythonParser(worker));
        }
        for (Diagnostic warning : program.warnings()) {
            errors.println(warning.text());
        }
        errors.flush();
        return program.analyze().emit();
    }
}
