// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.value;

import org.jspecify.annotations.Nullable;

/// A member of a Python enum.
///
/// @param type the class with its module: `colors.Color`
/// @param name the name of the member
/// @param value the value of the member
public record PyEnum(String type, String name, @Nullable Object value) {}
