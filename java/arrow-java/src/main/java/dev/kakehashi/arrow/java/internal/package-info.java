// SPDX-License-Identifier: Apache-2.0
/// Memory and types that the two libraries have in common.
@NullMarked
package dev.kakehashi.arrow.java.internal;

import org.jspecify.annotations.NullMarked;
