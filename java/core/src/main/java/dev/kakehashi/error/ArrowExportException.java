// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.error;

import dev.kakehashi.KakehashiException;

import org.jspecify.annotations.Nullable;

/// Data cannot be handed out as Arrow.
///
/// Cast the column that the message names to a type that Arrow has, or leave it out of the result.
public final class ArrowExportException extends KakehashiException {
    /// @param message what failed, where, and what to do
    public ArrowExportException(String message) {
        this(message, ErrorDetail.NONE, null);
    }

    /// @param message what failed, where, and what to do
    /// @param detail what is known besides
    /// @param cause what led to it, or null
    public ArrowExportException(String message, ErrorDetail detail, @Nullable Throwable cause) {
        super(ErrorCode.ARROW_EXPORT, message, detail, cause);
    }
}
