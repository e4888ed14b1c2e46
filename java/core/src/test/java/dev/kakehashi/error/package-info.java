// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.kakehashi.error;

import org.jspecify.annotations.NullMarked;
