// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.ast;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An `except` of a `try`.
///
/// @param type what it catches; null for a bare `except`
/// @param name what the exception is called in it
public record ExceptHandler(
        Position position, @Nullable Expression type, @Nullable String name, List<Statement> body)
        implements Node {}
