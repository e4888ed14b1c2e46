// SPDX-License-Identifier: Apache-2.0
/// One class for each way in which Arrow lays out a column, so that a loop over one compiles to a
/// loop over its memory.
@NullMarked
package dev.kakehashi.arrow.internal.layout;

import org.jspecify.annotations.NullMarked;
