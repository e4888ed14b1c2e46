// SPDX-License-Identifier: Apache-2.0
/// Python values to Java types.
@NullMarked
package dev.kakehashi.python.internal.convert;

import org.jspecify.annotations.NullMarked;
