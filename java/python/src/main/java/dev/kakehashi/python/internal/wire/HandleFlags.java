// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.wire;

/// What a worker tells of an object without being asked.
///
/// @param callable whether it can be called
/// @param iterable whether it can be iterated over
/// @param scalar whether its number or text is known
public record HandleFlags(boolean callable, boolean iterable, boolean scalar) {
    /// Those of a value.
    public static final HandleFlags OF_VALUE = new HandleFlags(false, false, true);
}
