// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.ast;

import org.jspecify.annotations.Nullable;

/// A parameter of a function.
public record Argument(Position position, String name, @Nullable Expression annotation)
        implements Node {}
