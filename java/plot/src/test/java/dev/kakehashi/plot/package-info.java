// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.kakehashi.plot;

import org.jspecify.annotations.NullMarked;
