// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.ast;

import java.util.ArrayList;
import java.util.List;

/// The blocks of compound statements.
final class Blocks {
    private Blocks() {}

    static List<List<Statement>> of(Statement statement) {
        return switch (statement) {
            case Statement.FunctionDef function -> List.of(function.body());
            case Statement.ClassDef type -> List.of(type.body());
            case Statement.For loop -> List.of(loop.body(), loop.orElse());
            case Statement.While loop -> List.of(loop.body(), loop.orElse());
            case Statement.If branch -> List.of(branch.body(), branch.orElse());
            case Statement.With with -> List.of(with.body());
            case Statement.Match match -> match.cases().stream().map(MatchCase::body).toList();
            case Statement.Try attempt -> {
                List<List<Statement>> blocks = new ArrayList<>();
                blocks.add(attempt.body());
                for (ExceptHandler handler : attempt.handlers()) {
                    blocks.add(handler.body());
                }
                blocks.add(attempt.orElse());
                blocks.add(attempt.finalBody());
                yield blocks;
            }
            default -> List.of();
        };
    }
}
