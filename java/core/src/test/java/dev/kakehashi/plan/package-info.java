// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.kakehashi.plan;

import org.jspecify.annotations.NullMarked;
