// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.error;

import dev.kakehashi.KakehashiException;

import org.jspecify.annotations.Nullable;

/// The query was cancelled, its result was closed while somebody read it, or the thread that waited
/// for it was interrupted; that thread stays interrupted.
///
/// Nothing needs to be done: somebody wanted it.
public final class QueryCancelledException extends KakehashiException {
    /// @param message what failed, where, and what to do
    public QueryCancelledException(String message) {
        this(message, ErrorDetail.NONE, null);
    }

    /// @param message what failed, where, and what to do
    /// @param detail what is known besides
    /// @param cause what led to it, or null
    public QueryCancelledException(String message, ErrorDetail detail, @Nullable Throwable cause) {
        super(ErrorCode.CANCELLED, message, detail, cause);
    }
}
