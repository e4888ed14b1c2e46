// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.error;

import dev.kakehashi.KakehashiException;

import org.jspecify.annotations.Nullable;

/// The query ran into its deadline.
///
/// Allow it more time, or ask for less.
public final class DeadlineExceededException extends KakehashiException {
    /// @param message what failed, where, and what to do
    public DeadlineExceededException(String message) {
        this(message, ErrorDetail.NONE, null);
    }

    /// @param message what failed, where, and what to do
    /// @param detail what is known besides
    /// @param cause what led to it, or null
    public DeadlineExceededException(
            String message, ErrorDetail detail, @Nullable Throwable cause) {
        super(ErrorCode.DEADLINE_EXCEEDED, message, detail, cause);
    }
}
