// SPDX-License-Identifier: Apache-2.0
/// A program that works for long and watches what it holds.
@NullMarked
package dev.kakehashi.soak;

import org.jspecify.annotations.NullMarked;
