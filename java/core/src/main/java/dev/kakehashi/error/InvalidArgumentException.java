// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.error;

import dev.kakehashi.KakehashiException;

import org.jspecify.annotations.Nullable;

/// The engine was called in a way that it refuses: a null pointer, a bad length, an unknown handle,
/// options that do not fit.
///
/// Mend the call. Where the call was this library's own, it is a defect of this library: report it.
public final class InvalidArgumentException extends KakehashiException {
    /// @param message what failed, where, and what to do
    public InvalidArgumentException(String message) {
        this(message, ErrorDetail.NONE, null);
    }

    /// @param message what failed, where, and what to do
    /// @param detail what is known besides
    /// @param cause what led to it, or null
    public InvalidArgumentException(String message, ErrorDetail detail, @Nullable Throwable cause) {
        super(ErrorCode.INVALID_ARGUMENT, message, detail, cause);
    }
}
