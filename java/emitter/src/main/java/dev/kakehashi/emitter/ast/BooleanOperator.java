// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.ast;

/// `and` and `or`.
public enum BooleanOperator {
    AND,
    OR
}
