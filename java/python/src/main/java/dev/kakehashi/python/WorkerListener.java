// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// Hears what a worker says besides its results. Methods are called in the worker's order, one at a
/// time, on a thread of the worker's; what Python said before a call returned was handed over
/// before it returns. They should be quick. What they throw is logged.
public interface WorkerListener {
    /// Text that was printed.
    ///
    /// @param stream `stdout`, `stderr`, or `native` for what C code and subprocesses wrote
    /// @param text mostly a line with its end
    default void output(String stream, String text) {
        log(stream.equals("stdout") ? Level.INFO : Level.WARNING, text.stripTrailing());
    }

    /// A record of Python's logging.
    ///
    /// @param level Python's level: 10 is debug, 20 info, 30 warning, 40 error, 50 critical
    /// @param logger the name of Python's logger
    /// @param text the formatted message
    default void log(int level, String logger, String text) {
        Level javaLevel =
                level >= 40
                        ? Level.ERROR
                        : level >= 30 ? Level.WARNING : level >= 20 ? Level.INFO : Level.DEBUG;
        log(javaLevel, logger + ": " + text);
    }

    /// A warning of Python.
    ///
    /// @param category the name of its class
    /// @param text the message
    /// @param file where it was raised
    /// @param line where it was raised, from 1
    default void warning(String category, String text, String file, int line) {
        log(Level.WARNING, "%s:%d: %s: %s".formatted(file, line, category, text));
    }

    /// A worker has started.
    ///
    /// @param facts what it told of its interpreter
    default void started(WorkerFacts facts) {
        log(Level.DEBUG, "started " + facts);
    }

    /// A call ran into its deadline or was cancelled, and Python was interrupted.
    ///
    /// @param operation the command
    /// @param why one sentence
    default void interrupted(String operation, String why) {
        log(Level.INFO, "interrupted %s: %s".formatted(operation, why));
    }

    /// A worker is killed, because an interrupt had no effect in time.
    ///
    /// @param operation the command
    /// @param why one sentence
    default void killed(String operation, String why) {
        log(Level.WARNING, "killed in %s: %s".formatted(operation, why));
    }

    /// A worker has ended.
    ///
    /// @param end how
    default void ended(dev.kakehashi.python.error.WorkerEnd end) {
        log(Level.DEBUG, "ended: " + end.reason());
    }

    /// A new process takes the place of one that ended.
    ///
    /// @param pid the new process
    default void restarted(long pid) {
        log(Level.INFO, "restarted as process " + pid);
    }

    private static void log(Level level, String text) {
        Logger logger = System.getLogger("dev.kakehashi.python.worker");
        logger.log(level, text);
    }
}
