// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc.internal;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/// What has to be given back, the newest first.
final class Resources {
    /// Gives one thing back.
    interface Release {
        void run() throws SQLException;
    }

    private final Deque<Release> releases = new ArrayDeque<>();

    void add(Release release) {
        releases.push(release);
    }

    /// Gives everything back, also when some of that fails.
    ///
    /// @throws SQLException the first failure, with the others as suppressed ones
    void release() throws SQLException {
        @Nullable SQLException failure = null;
        while (!releases.isEmpty()) {
            try {
                releases.pop().run();
            } catch (SQLException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /// Gives everything back because of a failure, which stays the one to be told.
    void releaseAfter(Throwable failure) {
        try {
            release();
        } catch (SQLException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
