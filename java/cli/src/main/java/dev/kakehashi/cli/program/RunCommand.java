// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.program;

import dev.kakehashi.cli.Arguments;
import dev.kakehashi.cli.ExitCode;
import dev.kakehashi.cli.Subcommand;
import dev.kakehashi.emitter.TranslationException;
import dev.kakehashi.emitter.run.CompiledProgram;
import dev.kakehashi.runtime.program.Launcher;

import org.apache.commons.cli.Options;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/// `kakehashi run`
public final class RunCommand implements Subcommand {
    @Override
    public String name() {
        return "run";
    }

    @Override
    public String summary() {
        return "Runs a Python program as Java: what it prints and its exit status are those of"
                + " python.";
    }

    @Override
    public String operand() {
        return "SCRIPT [ARGUMENTS]";
    }

    @Override
    public boolean takesTheRest() {
        return true;
    }

    @Override
    public List<String> examples() {
        return List.of("  kakehashi run script.py input.txt --verbose");
    }

    @Override
    public Options options() {
        return new Options();
    }

    @Override
    public int run(Arguments arguments, PrintWriter out, PrintWriter err) throws IOException {
        Path script = ProgramReader.script(arguments, name());
        CompiledProgram program;
        try {
            program = CompiledProgram.of(ProgramReader.emit(script, err));
        } catch (TranslationException e) {
            // As Python prints a syntax error: nothing in front, and its last line last.
            err.println(e.getMessage());
            return ExitCode.FAILED;
        }
        List<String> all = arguments.operands();
        Launcher.handleInterrupts();
        return program.run(all.getFirst(), all.subList(1, all.size()));
    }
}
