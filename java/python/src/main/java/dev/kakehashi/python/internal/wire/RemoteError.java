// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.wire;

/// An error as the worker tells it.
///
/// @param code the name of the code
/// @param exception the exception behind it; of other codes often only a message
/// @param operation the command that failed, in JSON
/// @param limit of ValueTooLarge
/// @param maximum of ValueTooLarge
/// @param rule of SecurityViolation
/// @param cure of SecurityViolation
/// @param packageName of MissingPackage
public record RemoteError(
        String code,
        RemoteException exception,
        String operation,
        String limit,
        long maximum,
        String rule,
        String cure,
        String packageName) {}
