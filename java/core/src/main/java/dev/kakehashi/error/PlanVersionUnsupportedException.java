// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.error;

import dev.kakehashi.KakehashiException;

import org.jspecify.annotations.Nullable;

/// The plan is older or newer than what the engine reads.
///
/// The message names the oldest and the newest version that the engine reads. For a newer plan
/// upgrade the engine; for an older one make the plan again with this version of the library.
public final class PlanVersionUnsupportedException extends KakehashiException {
    /// @param message what failed, where, and what to do
    public PlanVersionUnsupportedException(String message) {
        this(message, ErrorDetail.NONE, null);
    }

    /// @param message what failed, where, and what to do
    /// @param detail what is known besides
    /// @param cause what led to it, or null
    public PlanVersionUnsupportedException(
            String message, ErrorDetail detail, @Nullable Throwable cause) {
        super(ErrorCode.PLAN_VERSION_UNSUPPORTED, message, detail, cause);
    }
}
