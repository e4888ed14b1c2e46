// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.golden;

import dev.kakehashi.Expr;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The cases of `golden_functions.py` in the Java API.
final class FunctionCases {
    /// By their names, sorted.
    static final NavigableMap<String, Expr> ALL = Collections.unmodifiableNavigableMap(all());

    private FunctionCases() {}

    private static NavigableMap<String, Expr> all() {
        NavigableMap<String, Expr> cases = new TreeMap<>();
        List.<Map<String, Expr>>of(
                        GeneralCases.GENERAL,
                        GeneralCases.AGGREGATES,
                        GeneralCases.MATH,
                        GeneralCases.FORMS,
                        NamespaceCases.STRINGS,
                        NamespaceCases.TEMPORAL,
                        NamespaceCases.BINARY,
                        NamespaceCases.CATEGORICAL,
                        NamespaceCases.NAMES,
                        NestedCases.LISTS,
                        NestedCases.ARRAYS,
                        NestedCases.STRUCTS,
                        NestedCases.HORIZONTAL)
                .forEach(cases::putAll);
        return cases;
    }
}
