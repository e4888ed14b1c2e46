package dev.kakehashi.runtime.concurrent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The threads of the running program. Kept by who holds the [InterpreterLock].
public final class ProgramThreads {
    private static final Set<Started> ALIVE = new LinkedHashSet<>();
    private static volatile Thread main;

    private ProgramThreads() {}

    /// A thread that the program has started.
    public interface Started {
        /// {@return whether the program ends without waiting for it}
        boolean isDaemon();

        /// Waits for its end.
        ///
        /// @param nanos how long at most; no end for the greatest number
        void join(long nanos);
    }

    /// The program begins in this thread.
    public static void begin() {
        main = Thread.currentThread();
        ALIVE.clear();
    }

    /// {@return the thread that the program began in; the running one where no program was begun}
    public static Thread main() {
        Thread known = main;
        return known == null ? Thread.currentThread() : known;
    }

    /// {@return whether the program began in this thread}
    public static boolean isMain() {
        return Thread.currentThread().equals(main());
    }

    /// Notes a thread that is being started.
    public static void add(Started thread) {
        ALIVE.add(thread);
    }

    /// Forgets a thread that has ended.
    public static void remove(Started thread) {
        ALIVE.remove(thread);
    }

    /// {@return those that run, in the order of their starts}
    public static List<Started> alive() {
        return new ArrayList<>(ALIVE);
    }

    /// Waits for all but daemons: the end of a program.
    public static void joinAll() {
        while (true) {
            Started next =
                    ALIVE.stream().filter(thread -> !thread.isDaemon()).findFirst().orElse(null);
            if (next == null) {
                return;
            }
            next.join(Long.MAX_VALUE);
        }
    }
}
