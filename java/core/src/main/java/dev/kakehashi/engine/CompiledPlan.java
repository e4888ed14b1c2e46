// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine;

import dev.kakehashi.Schema;

/// A plan that an engine has checked and built. May be executed any number of times, also at the
/// same time and from any thread. Closing it twice does no harm, queries that run go on; a
/// forgotten one is freed by the garbage collector.
public interface CompiledPlan extends AutoCloseable {
    /// {@return names and types of the result, found without running anything}
    ///
    /// @throws dev.kakehashi.KakehashiException when the plan makes no sense
    /// @throws IllegalStateException when this is closed
    Schema schema();

    /// {@return how the engine will execute the plan, for people to read}
    ///
    /// @throws dev.kakehashi.KakehashiException when the plan makes no sense
    /// @throws IllegalStateException when this is closed
    String explain(ExplainOptions options);

    @Override
    void close();
}
