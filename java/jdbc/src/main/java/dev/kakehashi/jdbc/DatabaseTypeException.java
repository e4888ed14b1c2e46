// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc;

import dev.kakehashi.KakehashiException;
import dev.kakehashi.error.ErrorCode;
import dev.kakehashi.error.ErrorDetail;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A type or value of a database has no place in a frame, or the other way round, without losing
/// something.
///
/// The message names the column and says what would help: another type for it, or a cast in the
/// query. `detail().column()` is the column.
public final class DatabaseTypeException extends KakehashiException {
    /// @param column the column that does not fit
    /// @param message what does not fit, and what to do
    public DatabaseTypeException(String column, String message) {
        this(column, message, null);
    }

    /// @param column the column that does not fit
    /// @param message what does not fit, and what to do
    /// @param cause what led to it, or null
    public DatabaseTypeException(String column, String message, @Nullable Throwable cause) {
        super(
                ErrorCode.DATABASE_TYPE,
                message,
                new ErrorDetail(0, 0, "", "", column, List.of(), "", 0),
                cause);
    }
}
