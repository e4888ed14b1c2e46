// SPDX-License-Identifier: Apache-2.0
/// Frames from databases and back, through any JDBC driver:
/// [JdbcFrames][dev.kakehashi.jdbc.JdbcFrames] is where to begin.
@NullMarked
package dev.kakehashi.jdbc;

import org.jspecify.annotations.NullMarked;
