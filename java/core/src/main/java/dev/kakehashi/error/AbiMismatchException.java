// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.error;

import dev.kakehashi.KakehashiException;

import org.jspecify.annotations.Nullable;

/// The native library speaks another version of the boundary than these Java classes.
///
/// Nothing can be executed with it. Use a library and a jar of the same release: the message says
/// which of them is the older one and has to be upgraded.
public final class AbiMismatchException extends KakehashiException {
    /// @param message what failed, where, and what to do
    public AbiMismatchException(String message) {
        this(message, ErrorDetail.NONE, null);
    }

    /// @param message what failed, where, and what to do
    /// @param detail what is known besides
    /// @param cause what led to it, or null
    public AbiMismatchException(String message, ErrorDetail detail, @Nullable Throwable cause) {
        super(ErrorCode.ABI_MISMATCH, message, detail, cause);
    }
}
