// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.error;

import dev.kakehashi.KakehashiException;

import org.jspecify.annotations.Nullable;

/// The native library was not found or could not be loaded.
///
/// The message lists every path that was tried and why each failed. Set `POLARS_BRIDGE_LIB` to the
/// absolute path of a library of this release for this operating system and processor.
public final class LibraryLoadException extends KakehashiException {
    /// @param message what failed, where, and what to do
    public LibraryLoadException(String message) {
        this(message, ErrorDetail.NONE, null);
    }

    /// @param message what failed, where, and what to do
    /// @param detail what is known besides
    /// @param cause what led to it, or null
    public LibraryLoadException(String message, ErrorDetail detail, @Nullable Throwable cause) {
        super(ErrorCode.LIBRARY_LOAD, message, detail, cause);
    }
}
