// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine;

/// Which of an engine's ways of executing is taken.
public enum EngineChoice {
    /// In memory for small plans over memory, otherwise streaming.
    AUTO,
    /// Batch by batch, with bounded memory where the query allows it.
    STREAMING,
    /// Every step as a whole.
    IN_MEMORY
}
