// SPDX-License-Identifier: Apache-2.0
/// Makes columns from Java values.
@NullMarked
package dev.kakehashi.arrow.internal.build;

import org.jspecify.annotations.NullMarked;
