// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import java.lang.foreign.MemorySegment;

/// An input of a query on its way into the library. Whoever prepared one either fills a struct with
/// it or abandons it.
interface QueryInput {
    /// Fills a struct ArrowArrayStream, which from then on owns the input. To be called on a
    /// platform thread.
    ///
    /// @throws dev.kakehashi.KakehashiException when the library refuses it; then the input has
    ///   been given back
    void fill(MemorySegment out);

    /// Gives back what was prepared.
    void abandon();
}
