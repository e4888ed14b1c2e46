package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.concurrent.InterpreterLock;
import dev.kakehashi.runtime.concurrent.ProgramThreads;
import dev.kakehashi.runtime.error.KeyboardInterrupt;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.Raise;
import dev.kakehashi.runtime.error.SystemExit;
import dev.kakehashi.runtime.io.Console;
import dev.kakehashi.runtime.io.Unwritten;
import dev.kakehashi.runtime.library.system.SysModule;

import java.math.BigInteger;
import java.util.List;

/// Runs a program as `python script.py arguments` does: what stands around its main module.
///
/// The program has a thread of its own, with a stack for deep recursion. At its end standard output
/// is written out, an exception that nobody caught is printed, and the exit status is Python's.
public final class Launcher {
    /// Deeper than any recursion that Python's own limit lets through, by far.
    private static final long STACK = 512L << 20;

    private static final int FAILED = 1;
    private static final int NOT_FLUSHED = 120;
    private static final int INTERRUPTED = 130;

    /// Whether the process is the program's alone, and Ctrl-C meant for it.
    private static volatile boolean handlesInterrupts;

    private Launcher() {}

    /// Runs a program and ends the process: the body of a main class.
    ///
    /// @param script `sys.argv[0]`
    /// @param arguments those after it
    /// @param module the main module's statements
    public static void main(String script, String[] arguments, Runnable module) {
        // What was printed is not lost when a signal ends the process.
        Runtime.getRuntime().addShutdownHook(new Thread(Launcher::flushQuietly));
        handleInterrupts();
        System.exit(run(script, List.of(arguments), module));
    }

    /// Ctrl-C is for the programs that run from now on: the process does nothing else.
    public static void handleInterrupts() {
        handlesInterrupts = true;
    }

    /// Runs a program in this process.
    ///
    /// @return the exit status
    public static int run(String script, List<String> arguments, Runnable module) {
        Object[] all = new Object[arguments.size() + 1];
        all[0] = script;
        for (int i = 0; i < arguments.size(); i++) {
            all[i + 1] = arguments.get(i);
        }
        SysModule.arguments(all);
        int[] status = new int[1];
        Thread thread =
                new Thread(
                        null,
                        () -> status[0] = InterpreterLock.held(() -> program(module)),
                        "main",
                        STACK);
        if (handlesInterrupts) {
            Interrupts.handle(thread);
        }
        thread.start();
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException stopped) {
                interrupted = true;
                thread.interrupt();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return flushed(status[0]);
    }

    private static int program(Runnable module) {
        ProgramThreads.begin();
        int status = status(module);
        ProgramThreads.joinAll();
        return written(status);
    }

    private static int status(Runnable module) {
        try {
            module.run();
            return 0;
        } catch (Throwable failure) {
            return status(Raise.python(failure));
        }
    }

    /// What a program wrote to files that it did not close is written out too.
    private static int written(int status) {
        try {
            Unwritten.flush();
            return status;
        } catch (PyException full) {
            return status(full);
        }
    }

    private static int status(PyException raised) {
        if (raised instanceof SystemExit exit) {
            return exit(exit.code());
        }
        Console.err().write(Traceback.text(raised));
        return raised instanceof KeyboardInterrupt ? INTERRUPTED : FAILED;
    }

    /// What `sys.exit(code)` makes of its argument: a number is the status, all else is printed.
    private static int exit(Object code) {
        return switch (code) {
            case null -> 0;
            case Boolean truth -> truth ? 1 : 0;
            case Long number -> number.intValue() & 0xff;
            case BigInteger _ -> 0xff;
            default -> {
                Console.err().write(Repr.str(code) + "\n");
                yield FAILED;
            }
        };
    }

    private static int flushed(int status) {
        try {
            Console.flush();
            return status;
        } catch (PyException broken) {
            Console.err()
                    .write(
                            "Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w'"
                                    + " encoding='utf-8'>\n"
                                    + Traceback.lastLine(broken)
                                    + "\n");
            return NOT_FLUSHED;
        }
    }

    private static void flushQuietly() {
        try {
            Console.flush();
        } catch (PyException broken) {
            // Nobody reads any more, and the process is ending.
        }
    }
}
