// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan;

import dev.kakehashi.arrow.ArrowStream;

/// Data that a query reads from memory. A plan never holds it: it only says that there is an input,
/// and which columns it has.
///
/// Two steps of a query that read the same source share one input: sources are told apart by
/// identity, not by equality.
@FunctionalInterface
public interface InputSource {
    /// {@return the data as a stream, which the caller closes}
    ///
    /// Called once for each execution of a query, from any thread, and so as often as the query is
    /// executed.
    ///
    /// @throws IllegalStateException when the data cannot be read once more
    ArrowStream open();
}
