// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.wire;

import dev.kakehashi.python.error.PythonErrorDetail;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An error as the worker tells it.
///
/// @param code the name of the code
/// @param detail what Python told; of other codes only the message and the traceback
/// @param causes exceptions that led to it, the nearest first
/// @param handle the exception object, or null
/// @param java the number of the Java exception behind it, or 0
/// @param operation the command that failed, in JSON
/// @param limit of ValueTooLarge
/// @param maximum of ValueTooLarge
/// @param rule of SecurityViolation
/// @param cure of SecurityViolation
/// @param packageName of MissingPackage
public record RemoteError(
        String code,
        PythonErrorDetail detail,
        List<Cause> causes,
        @Nullable Object handle,
        long java,
        String operation,
        String limit,
        long maximum,
        String rule,
        String cure,
        String packageName) {
    /// An exception that led to another.
    ///
    /// @param detail what Python told
    /// @param relation `cause` or `context`
    /// @param java the number of the Java exception behind it, or 0
    public record Cause(PythonErrorDetail detail, String relation, long java) {}
}
