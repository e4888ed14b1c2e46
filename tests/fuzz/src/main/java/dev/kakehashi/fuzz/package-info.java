// SPDX-License-Identifier: Apache-2.0
/// What a fuzzer calls with bytes of its own making.
@NullMarked
package dev.kakehashi.fuzz;

import org.jspecify.annotations.NullMarked;
