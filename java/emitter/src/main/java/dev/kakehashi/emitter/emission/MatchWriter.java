package dev.kakehashi.emitter.emission;

import dev.kakehashi.emitter.ast.Statement;

/// `match`.
public final class MatchWriter {
    private final Emission emission;

    MatchWriter(Emission emission) {
        this.emission = emission;
    }

    void match(Statement.Match node) {
        emission.functions.unsupported(node, "match", "Write it with if and elif.");
    }
}
