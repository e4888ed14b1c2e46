// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.error;

import dev.kakehashi.KakehashiException;

import org.jspecify.annotations.Nullable;

/// The query failed while it ran: a file that cannot be read, a value that cannot be converted, a
/// full disk.
///
/// The message is the engine's own; [ErrorDetail#path] names the file when there is one.
public final class QueryExecutionException extends KakehashiException {
    /// @param message what failed, where, and what to do
    public QueryExecutionException(String message) {
        this(message, ErrorDetail.NONE, null);
    }

    /// @param message what failed, where, and what to do
    /// @param detail what is known besides
    /// @param cause what led to it, or null
    public QueryExecutionException(String message, ErrorDetail detail, @Nullable Throwable cause) {
        super(ErrorCode.EXECUTION, message, detail, cause);
    }
}
