// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// The end of a worker, in a flight recording.
@Name("dev.kakehashi.PythonWorkerEnd")
@Label("Python worker end")
@Description("A Python worker has ended")
@Category({"Kakehashi", "Python"})
@StackTrace(false)
public final class WorkerEndEvent extends Event {
    /// The process.
    @Label("Process")
    public long pid;

    /// The exit code, or 128 and the signal's number.
    @Label("Exit code")
    public int exitCode;

    /// Why, in one sentence.
    @Label("Reason")
    public String reason = "";
}
