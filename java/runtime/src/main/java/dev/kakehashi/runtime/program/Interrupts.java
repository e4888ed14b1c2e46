package dev.kakehashi.runtime.program;

import dev.kakehashi.runtime.error.KeyboardInterrupt;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/// Ctrl-C: raises KeyboardInterrupt in the thread of the program, wherever it is. The second one
/// ends the process.
public final class Interrupts {
    private static final int INTERRUPTED = 130;

    /// The thread of the program; native code reads it by name.
    private static volatile Thread thread;

    /// What is raised there; native code reads it by name.
    private static volatile KeyboardInterrupt raised;

    private static volatile boolean pending;

    private Interrupts() {}

    /// Has Ctrl-C raise KeyboardInterrupt in a thread from now on, where this Java lets signals be
    /// handled.
    static void handle(Thread program) {
        thread = program;
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object handling =
                    Proxy.newProxyInstance(
                            handler.getClassLoader(),
                            new Class<?>[] {handler},
                            (proxy, method, arguments) -> {
                                switch (method.getName()) {
                                    case "handle" -> interrupt();
                                    case "equals" -> {
                                        return proxy == arguments[0];
                                    }
                                    case "hashCode" -> {
                                        return System.identityHashCode(proxy);
                                    }
                                    default -> {}
                                }
                                return null;
                            });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), handling);
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException unavailable) {
            // The signal ends the process, as Java does it by itself.
            thread = program;
        }
    }

    @SuppressWarnings("StaticAssignmentOfThrowable") // One at a time, for one thread.
    private static void interrupt() {
        Thread program = thread;
        if (pending || program == null || !program.isAlive()) {
            System.exit(INTERRUPTED);
        }
        pending = true;
        raised = new KeyboardInterrupt();
        switch (program.getState()) {
            case WAITING, TIMED_WAITING -> program.interrupt();
            default -> {
                if (!AsynchronousException.raise()) {
                    program.interrupt();
                }
            }
        }
    }

    /// {@return what a wait that was interrupted raises; the thread is not interrupted any more}
    public static KeyboardInterrupt taken() {
        if (!pending) {
            Thread.currentThread().interrupt();
        }
        pending = false;
        return new KeyboardInterrupt();
    }

    /// Notes that the program has the exception: the next Ctrl-C raises another one.
    static void arrived(Throwable failure) {
        if (failure == raised) {
            pending = false;
        }
    }
}
