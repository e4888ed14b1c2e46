// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import dev.kakehashi.Expr;
import dev.kakehashi.Polars;

import java.util.List;
import java.util.stream.Stream;

/// Columns that two frames are joined by.
final class Keys {
    private Keys() {}

    static List<Expr> keys(String... columns) {
        return Stream.of(columns).map(Polars::col).toList();
    }
}
