// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.error;

import dev.kakehashi.KakehashiException;

import org.jspecify.annotations.Nullable;

/// A defect of the engine or of this library, such as a panic.
///
/// Report it with the plan's text and the versions that `Engine.capabilities()` gives. The process
/// may go on: the engine keeps no state between queries that a failed one could have damaged.
public final class UnknownErrorException extends KakehashiException {
    /// @param message what failed, where, and what to do
    public UnknownErrorException(String message) {
        this(message, ErrorDetail.NONE, null);
    }

    /// @param message what failed, where, and what to do
    /// @param detail what is known besides
    /// @param cause what led to it, or null
    public UnknownErrorException(String message, ErrorDetail detail, @Nullable Throwable cause) {
        super(ErrorCode.UNKNOWN, message, detail, cause);
    }
}
