// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import dev.kakehashi.arrow.ArrowStream;

import java.util.List;

/// How the inputs of queries get into a library and the results out.
interface DataPlane {
    /// {@return the inputs of a query, read as far as the calling thread has to read them}
    ///
    /// The streams are taken over whatever happens.
    Inputs prepare(List<ArrowStream> streams);

    /// The inputs of one query. Either it is started or they are abandoned.
    interface Inputs {
        /// {@return the inputs that the engine will ask for their batches}
        List<JavaInput> made();

        /// {@return the result of the query, started on a platform thread}
        ///
        /// @param plan the plan's handle
        /// @param options the encoded options
        ArrowStream start(long plan, byte[] options, QueryRun run);

        /// Gives everything back.
        void abandon();
    }
}
