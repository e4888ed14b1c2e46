// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan;

/// An operator between two choices of columns.
public enum SetOperator {
    UNION,
    INTERSECTION,
    DIFFERENCE,
    SYMMETRIC_DIFFERENCE
}
