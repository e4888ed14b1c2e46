// SPDX-License-Identifier: Apache-2.0
/// Python workers, for real.
@NullMarked
package dev.kakehashi.python;

import org.jspecify.annotations.NullMarked;
