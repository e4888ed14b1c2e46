// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan;

import dev.kakehashi.arrow.ArrowStream;

/// A function that a query calls on rows, in the terms of Arrow. A plan never holds it: it only
/// says that there is one, and which columns it makes.
///
/// Two steps of a query that call the same function share one number: functions are told apart by
/// identity, not by equality.
@FunctionalInterface
public interface StepFunction {
    /// {@return what becomes of these rows: a stream of the columns that the plan announces, which
    /// the caller closes}
    ///
    /// Called from several threads at a time, in no order, on threads that belong to the engine and
    /// compute nothing else, so it may take its time and use the engine. The thread is interrupted
    /// when the query is cancelled.
    ///
    /// @param batches rows to work on, which the caller closes when the result has been read
    /// @throws Exception anything: the query fails with it as the cause
    ArrowStream apply(ArrowStream batches) throws Exception;
}
