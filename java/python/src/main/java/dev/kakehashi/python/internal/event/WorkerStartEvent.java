// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// The start of a worker, in a flight recording: as long as it took until the first reply.
@Name("dev.kakehashi.PythonWorkerStart")
@Label("Python worker start")
@Description("A Python worker was started; the duration is that until its first reply")
@Category({"Kakehashi", "Python"})
@StackTrace(false)
public final class WorkerStartEvent extends Event {
    /// The process.
    @Label("Process")
    public long pid;
}
