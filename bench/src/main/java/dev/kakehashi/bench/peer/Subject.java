// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.peer;

import dev.kakehashi.bench.pdsh.PdshQuery;

import java.nio.file.Path;

/// An engine that answers PDS-H queries inside of a worker.
interface Subject {
    /// {@return its name, version and number of threads, for the report}
    String description();

    /// Runs the query from its first call on, until the whole result is in memory.
    ///
    /// @return how long it took, in nanoseconds, and how many rows came
    Timing time(PdshQuery query) throws Exception;

    /// Runs the query and writes the result as a Parquet file.
    void write(PdshQuery query, Path file) throws Exception;
}
