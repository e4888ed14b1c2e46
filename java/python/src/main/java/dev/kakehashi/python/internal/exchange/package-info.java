// SPDX-License-Identifier: Apache-2.0
/// Frames to a worker and back, from many threads.
@NullMarked
package dev.kakehashi.python.internal.exchange;

import org.jspecify.annotations.NullMarked;
