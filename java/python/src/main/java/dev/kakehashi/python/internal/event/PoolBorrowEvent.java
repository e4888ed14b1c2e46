// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/// A worker was borrowed from a pool, in a flight recording: as long as the borrower waited.
@Name("dev.kakehashi.PythonPoolBorrow")
@Label("Python pool borrow")
@Description("A worker was borrowed from a pool; the duration is the wait")
@Category({"Kakehashi", "Python"})
public final class PoolBorrowEvent extends Event {
    /// The process, or 0 if none became free in time.
    @Label("Process")
    public long pid;

    /// How many others waited.
    @Label("Waiting")
    public int waiting;
}
