// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.kakehashi.bench.compare;

import org.jspecify.annotations.NullMarked;
