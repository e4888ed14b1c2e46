// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

/// A function on rows, for [LazyFrame#mapBatches]: Java code, or what reaches code elsewhere.
///
/// The engine calls it on several threads at a time, in no order, with some rows each time, so its
/// result must not depend on which rows come together, unless it is asked for [all at
/// once][dev.kakehashi.options.MapBatchesOptions#whole]. It may take its time and execute queries.
/// The thread is interrupted when the query is cancelled.
@FunctionalInterface
public interface BatchFunction {
    /// {@return what becomes of these rows: as many rows as it likes, of the columns that were
    /// announced; it is closed when the engine has taken it}
    ///
    /// @param batch the rows; it is closed after the call. The result may share its memory, or be
    ///   it
    /// @throws Exception anything: the query fails with
    ///   [dev.kakehashi.error.QueryExecutionException], which has it as its cause
    DataFrame apply(DataFrame batch) throws Exception;

    /// {@return the columns of the result for rows of these columns}
    ///
    /// Asked once, when the query is made, and only where the columns are not given there.
    ///
    /// @throws UnsupportedOperationException when the function does not know, as here
    default Schema outputSchema(Schema input) {
        throw new UnsupportedOperationException(
                "The function does not say which columns it makes: give mapBatches their schema");
    }
}
