// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import dev.kakehashi.error.ErrorCode;
import dev.kakehashi.error.ErrorDetail;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// The root of what this library throws when something outside of the calling code failed: an
/// engine, a plan, data, another process. Its message says what failed, where, and what to do.
///
/// There is one subclass for each [ErrorCode], in `dev.kakehashi.error`. Mistakes in calling Java
/// code itself are Java's own exceptions: [IllegalArgumentException], [NullPointerException], and
/// [IllegalStateException] for what was closed.
public abstract class KakehashiException extends RuntimeException {
    private final ErrorDetail detail;
    private final ErrorCode code;

    /// @param code the stable code
    /// @param message what failed, where, and what to do
    /// @param detail what is known besides, in parts
    /// @param cause what led to it, or null
    protected KakehashiException(
            ErrorCode code, String message, ErrorDetail detail, @Nullable Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.code = Objects.requireNonNull(code, "code");
        this.detail = Objects.requireNonNull(detail, "detail");
    }

    /// {@return the stable code of this error}
    public ErrorCode code() {
        return code;
    }

    /// {@return what is known of this error in parts: node, column, path and so on;
    /// [ErrorDetail#NONE] when nothing is}
    public ErrorDetail detail() {
        return detail;
    }

    /// {@return what failed, where, and what to do}
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
