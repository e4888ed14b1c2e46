// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// One PostgreSQL server for all tests of a JVM.
final class PostgresServer {
    private static @Nullable EmbeddedPostgres server;

    private PostgresServer() {}

    static synchronized EmbeddedPostgres running() throws IOException {
        EmbeddedPostgres known = server;
        if (known == null) {
            // It registers a hook that stops it with the JVM.
            known = EmbeddedPostgres.start();
            server = known;
        }
        return known;
    }
}
