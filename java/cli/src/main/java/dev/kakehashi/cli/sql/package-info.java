// SPDX-License-Identifier: Apache-2.0
/// Queries over files: `sql` and `explain`.
@NullMarked
package dev.kakehashi.cli.sql;

import org.jspecify.annotations.NullMarked;
