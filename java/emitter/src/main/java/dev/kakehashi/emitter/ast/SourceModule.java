// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.ast;

import java.util.List;

/// A module: all of a source.
public record SourceModule(Position position, List<Statement> body) implements Node {}
