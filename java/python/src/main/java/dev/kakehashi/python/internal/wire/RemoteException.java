// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.wire;

import dev.kakehashi.python.error.PythonErrorDetail;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An exception of Python as the worker tells it.
///
/// @param detail what Python told; of errors that are no exceptions only the message
/// @param causes exceptions that led to it, the nearest first
/// @param exceptions those that it groups
/// @param handle the exception object, or null
/// @param java the Java exception that went through Python and came out with this, or null
public record RemoteException(
        PythonErrorDetail detail,
        List<RemoteException> causes,
        List<RemoteException> exceptions,
        @Nullable Object handle,
        @Nullable Throwable java) {}
