// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.ast;

import org.jspecify.annotations.Nullable;

/// A named argument of a call or of a class.
///
/// @param name null for `**value`
public record Keyword(Position position, @Nullable String name, Expression value) implements Node {}
