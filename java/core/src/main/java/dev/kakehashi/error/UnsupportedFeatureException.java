// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.error;

import dev.kakehashi.KakehashiException;

import org.jspecify.annotations.Nullable;

/// The engine lacks something that the plan uses.
///
/// [ErrorDetail#feature] names the node, function or type. Write the query without it, or use an
/// engine whose capabilities list it.
public final class UnsupportedFeatureException extends KakehashiException {
    /// @param message what failed, where, and what to do
    public UnsupportedFeatureException(String message) {
        this(message, ErrorDetail.NONE, null);
    }

    /// @param message what failed, where, and what to do
    /// @param detail what is known besides
    /// @param cause what led to it, or null
    public UnsupportedFeatureException(
            String message, ErrorDetail detail, @Nullable Throwable cause) {
        super(ErrorCode.UNSUPPORTED, message, detail, cause);
    }
}
