// SPDX-License-Identifier: Apache-2.0
/// Between plans and their bytes.
@NullMarked
package dev.kakehashi.plan.internal;

import org.jspecify.annotations.NullMarked;
