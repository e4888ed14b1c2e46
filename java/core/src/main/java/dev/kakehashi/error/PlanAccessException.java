// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.error;

import dev.kakehashi.KakehashiException;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A plan may not touch a file or an address that it names.
///
/// [ErrorDetail#path] has it, and [ErrorDetail#nodeId] the step. Permit it by
/// [PlanAccess][dev.kakehashi.plan.PlanAccess], or do not execute the plan.
public final class PlanAccessException extends KakehashiException {
    /// @param path what the plan names, or the statement that names it
    /// @param node the number of the step, from 1
    /// @param step its kind, as the capabilities name it
    /// @param why why it is refused, and what would be permitted
    public PlanAccessException(String path, int node, String step, String why) {
        this(
                "plan node %d (%s) may not touch %s: %s".formatted(node, step, path, why),
                new ErrorDetail(node, 0, step, "", "", List.of(), path, 0),
                null);
    }

    /// @param message what failed, where, and what to do
    /// @param detail what is known besides
    /// @param cause what led to it, or null
    public PlanAccessException(String message, ErrorDetail detail, @Nullable Throwable cause) {
        super(ErrorCode.PLAN_ACCESS, message, detail, cause);
    }
}
