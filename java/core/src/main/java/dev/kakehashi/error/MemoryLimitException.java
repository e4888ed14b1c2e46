// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.error;

import dev.kakehashi.KakehashiException;

import org.jspecify.annotations.Nullable;

/// A memory budget was passed, or an impossible size was asked for.
///
/// Use smaller batches, the streaming engine, or a greater budget. Where the memory allocator of
/// the engine itself fails, the process ends: there is no exception for that.
public final class MemoryLimitException extends KakehashiException {
    /// @param message what failed, where, and what to do
    public MemoryLimitException(String message) {
        this(message, ErrorDetail.NONE, null);
    }

    /// @param message what failed, where, and what to do
    /// @param detail what is known besides
    /// @param cause what led to it, or null
    public MemoryLimitException(String message, ErrorDetail detail, @Nullable Throwable cause) {
        super(ErrorCode.OOM, message, detail, cause);
    }
}
