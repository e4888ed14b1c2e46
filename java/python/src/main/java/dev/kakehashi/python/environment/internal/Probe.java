// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kakehashi.python.environment.InterpreterFault;
import dev.kakehashi.python.environment.internal.ProbeAnswer.Unusable;
import dev.kakehashi.python.environment.internal.ProbeAnswer.Usable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/// Starts a program and has it say what Python it is.
public final class Probe {
    /// A Python on a slow disk may take seconds the first time; more means that it hangs.
    public static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(20);

    private static final int LAST_LINES = 8;
    private static final String MARK = "kakehashi-probe ";
    private static final byte[] SOURCE = source();

    private final Map<String, String> environment;
    private final Duration timeLimit;

    /// @param environment the variables that the program gets
    /// @param timeLimit how long it may take to answer
    public Probe(Map<String, String> environment, Duration timeLimit) {
        this.environment = environment;
        this.timeLimit = timeLimit;
    }

    /// {@return what a program says, and behind a shim what the program itself says that the shim
    /// starts}
    ///
    /// @param command a program and its arguments, which make it read a script from its input
    public ProbeAnswer ask(List<String> command) throws InterruptedException {
        ProbeAnswer answer = askOnce(command);
        if (!(answer instanceof Usable usable)) {
            return answer;
        }
        List<String> direct = List.of(usable.executable());
        if (command.equals(direct) || askOnce(direct).equals(usable)) {
            return usable;
        }
        // A launcher that does more than start the interpreter, such as setting variables that it
        // needs, has to stay in front of it.
        return command.size() == 1
                ? usable.withExecutable(command.getFirst())
                : new Unusable(
                        InterpreterFault.BROKEN,
                        "it starts %s, which does not run on its own".formatted(direct.getFirst()));
    }

    private ProbeAnswer askOnce(List<String> command) throws InterruptedException {
        var all = new ArrayList<String>(command);
        // -I would imply these and more, but Python 2 lacks it.
        all.addAll(List.of("-E", "-s", "-S", "-B", "-"));
        var tail = new OutputTail(LAST_LINES);
        var answers = new ArrayList<String>();
        var isPython = new AtomicBoolean();
        ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
        if (!environment.equals(System.getenv())) {
            builder.environment().clear();
            builder.environment().putAll(environment);
        }
        try {
            int status =
                    ProcessRun.run(
                            builder,
                            SOURCE,
                            Deadline.in(timeLimit),
                            line -> {
                                if (line.startsWith(MARK)) {
                                    answers.add(line.substring(MARK.length()));
                                } else {
                                    tail.add(line);
                                    isPython.compareAndSet(false, soundsLikePython(line));
                                }
                            });
            return answers.size() == 1 && status == 0
                    ? ProbeAnswer.of(answers.getFirst())
                    : none(status, isPython.get(), tail);
        } catch (TimeoutException e) {
            return new Unusable(
                    InterpreterFault.BROKEN,
                    "it did not answer within %.1f s and was stopped"
                            .formatted(timeLimit.toMillis() / 1e3),
                    tail.toString());
        } catch (IOException | InvalidPathException e) {
            // Either it could not be started (another processor's program, a script whose
            // interpreter is missing) or its answer makes no sense.
            return new Unusable(
                    answers.isEmpty() ? InterpreterFault.NOT_PYTHON : InterpreterFault.BROKEN,
                    String.valueOf(e.getMessage()),
                    tail.toString());
        }
    }

    private static ProbeAnswer none(int status, boolean isPython, OutputTail tail) {
        // A shell says 128 + the signal; so does Java for its own children.
        if (status > 128 && status < 160) {
            return new Unusable(
                    InterpreterFault.BROKEN,
                    "it crashed (signal %d)".formatted(status - 128),
                    tail.toString());
        }
        return new Unusable(
                isPython ? InterpreterFault.BROKEN : InterpreterFault.NOT_PYTHON,
                "%s (exit status %d)"
                        .formatted(
                                isPython ? "it failed" : "it does not answer like Python", status),
                tail.toString());
    }

    /// Whether these are Python's own words when its library is gone, or those of a traceback.
    private static boolean soundsLikePython(String line) {
        return line.startsWith("Python path configuration")
                || line.startsWith("Fatal Python error")
                || line.startsWith("Traceback (most recent");
    }

    private static byte[] source() {
        try (InputStream stream = Probe.class.getResourceAsStream("probe.py")) {
            if (stream == null) {
                throw new IllegalStateException("probe.py is missing in the jar");
            }
            return new String(stream.readAllBytes(), UTF_8).getBytes(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
