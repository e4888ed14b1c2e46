package dev.kakehashi.runtime.bridge;

import dev.kakehashi.python.PythonPolicy;
import dev.kakehashi.python.PythonWorker;
import dev.kakehashi.python.WorkerListener;
import dev.kakehashi.runtime.io.Console;

/// The worker of this program: started when a bridged module is imported first, and ended with the
/// program.
///
/// It refuses nothing: a transpiled program is the user's own code, as trusted as if Python ran it.
public final class Worker {
    private static PythonWorker worker;

    private Worker() {}

    /// {@return the worker, which is started first if there is none}
    static synchronized PythonWorker get() {
        if (worker == null) {
            worker =
                    PythonWorker.builder()
                            .policy(PythonPolicy.unrestricted())
                            .listener(new Output())
                            .start();
        }
        return worker;
    }

    /// {@return whether a worker was started: programs that import nothing from Python run without}
    public static synchronized boolean isStarted() {
        return worker != null;
    }

    /// Ends the worker, if there is one.
    public static synchronized void close() {
        if (worker != null) {
            worker.close();
            worker = null;
            InstancesInPython.forget();
        }
    }

    /// What Python prints comes out where the program prints.
    private static final class Output implements WorkerListener {
        @Override
        public void output(String stream, String text) {
            (stream.equals("stdout") ? Console.out() : Console.err()).write(text);
        }

        @Override
        public void warning(String category, String text, String file, int line) {
            Console.err().write(file + ":" + line + ": " + category + ": " + text + "\n");
        }
    }
}
