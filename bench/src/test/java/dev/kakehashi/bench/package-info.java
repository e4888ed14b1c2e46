// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.kakehashi.bench;

import org.jspecify.annotations.NullMarked;
