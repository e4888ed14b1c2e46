package dev.kakehashi.emitter.programs;

import dev.kakehashi.emitter.ProgramFiles;
import dev.kakehashi.emitter.parse.PythonParser;
import dev.kakehashi.emitter.run.CompiledProgram;
import dev.kakehashi.python.PythonPolicy;
import dev.kakehashi.python.PythonWorker;
import dev.kakehashi.runtime.io.Console;
import dev.kakehashi.runtime.io.LineInput;
import dev.kakehashi.runtime.io.TextOutput;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Translates programs, compiles them and runs them in this process, one after the other; one
/// worker parses them all.
final class JavaRunner implements AutoCloseable {
    private static final long SECONDS = 60;

    private final PythonWorker worker =
            PythonWorker.builder().policy(PythonPolicy.unrestricted()).start();
    private final PythonParser parser = new PythonParser(worker);

    Outcome run(PythonProgram program) throws IOException {
        return run(
                program.script(),
                program.script().getFileName().toString(),
                program.arguments(),
                program.input());
    }

    /// {@return what a script left behind}
    ///
    /// @throws dev.kakehashi.emitter.TranslationException if it cannot be translated
    /// @throws IllegalStateException if Java does not accept what was emitted, or the program does
    ///   not end
    Outcome run(Path script, String name, List<String> arguments, byte[] input) throws IOException {
        CompiledProgram compiled =
                CompiledProgram.of(ProgramFiles.read(script, parser).analyze().emit());
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        Console.redirect(
                new TextOutput(output, "<stdout>", false),
                new TextOutput(errors, "<stderr>", true),
                new LineInput(new ByteArrayInputStream(input)));
        int status = ended(new FutureTask<>(() -> compiled.run(name, arguments)));
        return Outcome.of(output.toByteArray(), errors.toByteArray(), status);
    }

    private static int ended(FutureTask<Integer> task) {
        Thread thread = Thread.ofPlatform().daemon().start(task);
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException endless) {
            thread.interrupt();
            throw new IllegalStateException("did not end in " + SECONDS + " seconds", endless);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        worker.close();
    }
}
