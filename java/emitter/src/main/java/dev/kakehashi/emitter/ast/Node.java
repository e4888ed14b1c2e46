// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.ast;

/// A node of the tree.
public sealed interface Node
        permits Alias,
                Argument,
                Arguments,
                Comprehension,
                ExceptHandler,
                Expression,
                Keyword,
                MatchCase,
                Pattern,
                SourceModule,
                Statement,
                TypeParameter,
                WithItem {
    /// {@return its place in the source; [Position#NONE] for nodes that Python gives none}
    Position position();
}
