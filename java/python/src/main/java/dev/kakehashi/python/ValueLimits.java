// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

/// Limits of a whole value's transfer.
///
/// @param maxItems items in all containers together
/// @param maxBytes bytes of the transfer
/// @param maxDepth containers inside of containers
public record ValueLimits(long maxItems, long maxBytes, int maxDepth) {
    /// A million items, 64 MiB, depth 100.
    public static final ValueLimits DEFAULTS = new ValueLimits(1_000_000, 64L << 20, 100);

    public ValueLimits {
        if (maxItems < 1 || maxBytes < 1 || maxDepth < 1) {
            throw new IllegalArgumentException("Limits are above 0");
        }
    }
}
