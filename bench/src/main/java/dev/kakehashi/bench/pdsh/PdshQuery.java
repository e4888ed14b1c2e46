// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import dev.kakehashi.LazyFrame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// One of the 22 PDS-H queries: TPC-H written with data frames, in the order of operations that
/// Polars' own benchmark has, without its rounding of results.
public sealed interface PdshQuery
        permits Q01,
                Q02,
                Q03,
                Q04,
                Q05,
                Q06,
                Q07,
                Q08,
                Q09,
                Q10,
                Q11,
                Q12,
                Q13,
                Q14,
                Q15,
                Q16,
                Q17,
                Q18,
                Q19,
                Q20,
                Q21,
                Q22 {
    /// {@return its number in TPC-H, from 1}
    int number();

    /// {@return the columns that its rows are sorted by, the most significant first; empty when it
    /// has one row}
    List<String> sortedBy();

    /// {@return the query, not yet run}
    LazyFrame over(Tables tables);

    /// {@return the same question in SQL, for other engines}
    default String sql() {
        String name = "q%02d.sql".formatted(number());
        try (InputStream text = PdshQuery.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IllegalStateException(name + " is missing beside the class");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
