// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// A query in a flight recording, from its start until its result is read or closed.
@Name("dev.kakehashi.Query")
@Label("Query")
@Description("A query, from its start until its result is read to the end or closed")
@Category("Kakehashi")
@StackTrace(false)
final class QueryEvent extends Event {
    @Label("Plan nodes")
    int planNodes;

    @Label("Rows delivered")
    long rows;

    @Label("Batches delivered")
    long batches;

    @Label("Status")
    @Description(
            "COMPLETED, CLOSED when its result was closed before its end, or the code of the error")
    String status = "";
}
