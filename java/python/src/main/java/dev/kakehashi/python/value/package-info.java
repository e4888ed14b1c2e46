// SPDX-License-Identifier: Apache-2.0
/// Python values for which Java has no class of its own.
@NullMarked
package dev.kakehashi.python.value;

import org.jspecify.annotations.NullMarked;
