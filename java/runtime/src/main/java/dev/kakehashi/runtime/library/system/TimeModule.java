package dev.kakehashi.runtime.library.system;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.concurrent.InterpreterLock;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;

import java.lang.management.ManagementFactory;
import java.time.Instant;

/// The module `time`: clocks and waiting.
@Python("time")
public final class TimeModule {
    private static final double NANOS = 1e9;
    private static final long NANOS_IN_A_SECOND = 1_000_000_000L;

    private TimeModule() {}

    /// {@return the seconds since 1970}
    @Python("time()")
    public static double time() {
        return timeNs() / NANOS;
    }

    /// {@return the nanoseconds since 1970}
    @Python("time_ns()")
    public static long timeNs() {
        Instant now = Instant.now();
        return now.getEpochSecond() * NANOS_IN_A_SECOND + now.getNano();
    }

    /// {@return seconds of a clock that never goes back}
    @Python("perf_counter()")
    public static double perfCounter() {
        return System.nanoTime() / NANOS;
    }

    /// {@return nanoseconds of a clock that never goes back}
    @Python("perf_counter_ns()")
    public static long perfCounterNs() {
        return System.nanoTime();
    }

    /// {@return seconds of a clock that never goes back}
    @Python("monotonic()")
    public static double monotonic() {
        return System.nanoTime() / NANOS;
    }

    /// {@return nanoseconds of a clock that never goes back}
    @Python("monotonic_ns()")
    public static long monotonicNs() {
        return System.nanoTime();
    }

    /// {@return the seconds that the processor worked for this program}
    @Python("process_time()")
    public static double processTime() {
        return processTimeNs() / NANOS;
    }

    /// {@return the nanoseconds that the processor worked for this program}
    @Python("process_time_ns()")
    public static long processTimeNs() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : System.nanoTime();
    }

    /// {@return the nanoseconds that the processor worked for this thread}
    @Python("thread_time()")
    public static double threadTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS;
    }

    /// Waits so many seconds.
    @Python("sleep(seconds, /)")
    public static void sleep(Object seconds) {
        double length = Arguments.real(seconds);
        if (length < 0) {
            throw new ValueError("sleep length must be non-negative");
        }
        InterpreterLock.released(
                () -> {
                    Thread.sleep(java.time.Duration.ofNanos((long) (length * NANOS)));
                    return null;
                });
    }
}
