// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.pdsh;

import java.util.List;

/// All 22 of them.
public final class PdshQueries {
    /// In the order of their numbers.
    public static final List<PdshQuery> ALL =
            List.of(
                    new Q01(), new Q02(), new Q03(), new Q04(), new Q05(), new Q06(), new Q07(),
                    new Q08(), new Q09(), new Q10(), new Q11(), new Q12(), new Q13(), new Q14(),
                    new Q15(), new Q16(), new Q17(), new Q18(), new Q19(), new Q20(), new Q21(),
                    new Q22());

    private PdshQueries() {}

    /// {@return the query of this number}
    ///
    /// @throws IllegalArgumentException if there is none
    public static PdshQuery of(int number) {
        if (number < 1 || number > ALL.size()) {
            throw new IllegalArgumentException(
                    "There is no query %d; they are numbered 1 to %d"
                            .formatted(number, ALL.size()));
        }
        return ALL.get(number - 1);
    }
}
