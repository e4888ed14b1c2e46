// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.kakehashi.plan.internal;

import org.jspecify.annotations.NullMarked;
