// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.report;

import java.util.List;

/// Tasks that several peers did in turns.
///
/// @param peers whom the columns belong to: first the one that is measured
/// @param figures a row each
public record Comparison(List<PeerResult> peers, List<ComparedFigure> figures) {
    /// Nobody was compared.
    public static final Comparison NONE = new Comparison(List.of(), List.of());

    public Comparison {
        peers = List.copyOf(peers);
        figures = List.copyOf(figures);
    }
}
