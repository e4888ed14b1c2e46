// SPDX-License-Identifier: Apache-2.0
/// Whether two engines gave the same answer.
@NullMarked
package dev.kakehashi.bench.compare;

import org.jspecify.annotations.NullMarked;
