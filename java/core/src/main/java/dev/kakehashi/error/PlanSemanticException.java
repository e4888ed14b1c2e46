// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.error;

import dev.kakehashi.KakehashiException;

import org.jspecify.annotations.Nullable;

/// The plan makes no sense for its data: a column is missing, types do not fit.
///
/// Mend the query: [ErrorDetail#nodeId] and [ErrorDetail#column] say where, and
/// [ErrorDetail#candidates] which existing names are near to the missing one.
public final class PlanSemanticException extends KakehashiException {
    /// @param message what failed, where, and what to do
    public PlanSemanticException(String message) {
        this(message, ErrorDetail.NONE, null);
    }

    /// @param message what failed, where, and what to do
    /// @param detail what is known besides
    /// @param cause what led to it, or null
    public PlanSemanticException(String message, ErrorDetail detail, @Nullable Throwable cause) {
        super(ErrorCode.PLAN_SEMANTIC, message, detail, cause);
    }
}
