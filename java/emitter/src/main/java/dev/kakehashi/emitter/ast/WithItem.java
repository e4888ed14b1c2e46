// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.ast;

import org.jspecify.annotations.Nullable;

/// A context manager of a `with`.
///
/// @param target what it is bound to
public record WithItem(Position position, Expression context, @Nullable Expression target)
        implements Node {}
