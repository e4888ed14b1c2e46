// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc;

import dev.kakehashi.KakehashiException;
import dev.kakehashi.error.ErrorCode;
import dev.kakehashi.error.ErrorDetail;

import java.sql.SQLException;
import java.util.Objects;

/// A database or its driver refused a statement, or failed.
///
/// The message has the database's own words and, where it is known, the table, column and row. Mend
/// the statement, the connection or the data.
public final class DatabaseException extends KakehashiException {
    /// @param what what was being done
    /// @param cause what the driver says
    public DatabaseException(String what, SQLException cause) {
        super(
                ErrorCode.DATABASE,
                "%s: %s".formatted(what, Objects.requireNonNullElse(cause.getMessage(), cause)),
                ErrorDetail.NONE,
                cause);
    }

    /// {@return what the driver says, with its SQL state and vendor's code}
    public SQLException sqlException() {
        return (SQLException) Objects.requireNonNull(getCause());
    }
}
