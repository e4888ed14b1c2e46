// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.event;

/// Who gets what a worker tells besides its replies, in its order, on one thread.
public interface EventSink {
    /// Text of Python or of native code.
    ///
    /// @param stream `stdout`, `stderr` or `native`
    void output(String stream, String text);

    /// A record of Python's logging.
    ///
    /// @param level Python's level: 10 is debug, 20 info, 30 warning, 40 error
    void log(int level, String logger, String text);

    /// A warning of Python.
    void warning(String category, String text, String file, int line);

    /// The worker has started.
    void started(StartedEvent started);

    /// A call of a Java callable by a Python thread that runs no request.
    ///
    /// @param callback the callback in JSON
    void callback(String callback);

    /// All events up to this number have been handed over.
    void sequence(long number);

    /// Nothing will come any more.
    void end();
}
