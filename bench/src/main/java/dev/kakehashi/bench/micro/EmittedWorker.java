// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import dev.kakehashi.emitter.ParsedProgram;
import dev.kakehashi.emitter.ProgramFiles;
import dev.kakehashi.emitter.parse.PythonParser;
import dev.kakehashi.emitter.run.CompiledProgram;
import dev.kakehashi.python.PythonPolicy;
import dev.kakehashi.python.PythonWorker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Runs a Python program as Java, as `./kakehashi run` does.
final class EmittedWorker {
    private EmittedWorker() {}

    /// Ends with the exit status of the program.
    ///
    /// @param arguments the script
    public static void main(String[] arguments) throws IOException {
        ParsedProgram parsed;
        try (PythonWorker worker =
                PythonWorker.builder().policy(PythonPolicy.unrestricted()).start()) {
            parsed = ProgramFiles.read(Path.of(arguments[0]), new PythonParser(worker));
        }
        System.exit(
                CompiledProgram.of(parsed.analyze().emit()).run(arguments[0], List.<String>of()));
    }
}
