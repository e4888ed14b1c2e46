// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine;

/// A step of the optimizer that can be left out.
public enum Optimization {
    PREDICATE_PUSHDOWN,
    PROJECTION_PUSHDOWN,
    SLICE_PUSHDOWN,
    SIMPLIFY_EXPRESSION,
    COMMON_SUBPLAN_ELIMINATION,
    COMMON_SUBEXPRESSION_ELIMINATION
}
