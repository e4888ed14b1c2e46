// SPDX-License-Identifier: Apache-2.0
/// How Arrow data lies in memory, who owns that memory, and how it crosses the C Data Interface.
@NullMarked
package dev.kakehashi.arrow.internal;

import org.jspecify.annotations.NullMarked;
