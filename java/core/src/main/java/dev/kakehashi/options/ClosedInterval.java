// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

/// Which ends of an interval belong to it.
public enum ClosedInterval {
    BOTH,
    LEFT,
    RIGHT,
    NONE
}
