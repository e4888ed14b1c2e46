// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment;

import dev.kakehashi.KakehashiException;
import dev.kakehashi.error.ErrorCode;
import dev.kakehashi.error.ErrorDetail;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// An environment could not be made.
///
/// The message has the last lines of what the installer said, and what to do. Nothing half-made is
/// left in use: the next attempt begins anew.
public final class EnvironmentException extends KakehashiException {
    private final EnvironmentFault fault;

    /// @param fault the kind of failure
    /// @param message what failed, where, and what to do
    /// @param cause what led to it, or null
    public EnvironmentException(EnvironmentFault fault, String message, @Nullable Throwable cause) {
        super(ErrorCode.PYTHON_ENVIRONMENT, message, ErrorDetail.NONE, cause);
        this.fault = Objects.requireNonNull(fault, "fault");
    }

    /// {@return the kind of failure}
    public EnvironmentFault fault() {
        return fault;
    }
}
