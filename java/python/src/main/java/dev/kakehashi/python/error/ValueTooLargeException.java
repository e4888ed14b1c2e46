// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.error;

import dev.kakehashi.error.ErrorCode;

/// A value passes a limit of its transfer. The object stays where it is and is not harmed.
///
/// Raise the limit with [ValueLimits][dev.kakehashi.python.ValueLimits], or fetch the value in
/// parts.
public final class ValueTooLargeException extends PythonBridgeException {
    private final String limit;
    private final long maximum;

    /// @param message what failed, where, and what to do
    /// @param operation the command that failed
    /// @param limit the name of the limit
    /// @param maximum its value
    public ValueTooLargeException(String message, String operation, String limit, long maximum) {
        super(ErrorCode.VALUE_TOO_LARGE, message, operation, "", null);
        this.limit = limit;
        this.maximum = maximum;
    }

    /// {@return the name of the limit: `max_items`, `max_bytes` or `max_depth`}
    public String limit() {
        return limit;
    }

    /// {@return the value of the limit}
    public long maximum() {
        return maximum;
    }
}
