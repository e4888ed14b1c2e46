// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.kakehashi.arrow;

import org.jspecify.annotations.NullMarked;
