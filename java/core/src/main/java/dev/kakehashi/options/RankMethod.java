// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

/// Which rank equal values get.
public enum RankMethod {
    /// The mean of the ranks they take up.
    AVERAGE,
    /// The least of these ranks.
    MIN,
    /// The greatest of these ranks.
    MAX,
    /// As MIN, but the next value has the next rank.
    DENSE,
    /// Each its own, in order of appearance.
    ORDINAL,
    /// Each its own, in random order.
    RANDOM
}
