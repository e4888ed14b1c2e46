// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.error;

import dev.kakehashi.KakehashiException;

import org.jspecify.annotations.Nullable;

/// Data that came in failed, or breaks the rules of Arrow's C interfaces or of Arrow IPC.
///
/// Mend the producer of the data: the message says what is wrong with it. When a stream of the
/// caller's own threw an exception, that is the cause of this one.
public final class ArrowImportException extends KakehashiException {
    /// @param message what failed, where, and what to do
    public ArrowImportException(String message) {
        this(message, ErrorDetail.NONE, null);
    }

    /// @param message what failed, where, and what to do
    /// @param detail what is known besides
    /// @param cause what led to it, or null
    public ArrowImportException(String message, ErrorDetail detail, @Nullable Throwable cause) {
        super(ErrorCode.ARROW_IMPORT, message, detail, cause);
    }
}
