// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.error;

import dev.kakehashi.KakehashiException;

import org.jspecify.annotations.Nullable;

/// The bytes of a plan are damaged, contradict themselves, or pass a limit.
///
/// Check where the bytes came from: a file that was cut off, a program that writes its own plans.
/// For a limit, which the message names, split the query.
public final class PlanDecodeException extends KakehashiException {
    /// @param message what failed, where, and what to do
    public PlanDecodeException(String message) {
        this(message, ErrorDetail.NONE, null);
    }

    /// @param message what failed, where, and what to do
    /// @param detail what is known besides
    /// @param cause what led to it, or null
    public PlanDecodeException(String message, ErrorDetail detail, @Nullable Throwable cause) {
        super(ErrorCode.PLAN_DECODE, message, detail, cause);
    }
}
