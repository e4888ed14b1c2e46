// SPDX-License-Identifier: Apache-2.0
/// Charts from frames: [Plot][dev.kakehashi.plot.Plot] is where to begin.
@NullMarked
package dev.kakehashi.plot;

import org.jspecify.annotations.NullMarked;
