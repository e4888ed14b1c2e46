// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.kakehashi.arrow.java;

import org.jspecify.annotations.NullMarked;
