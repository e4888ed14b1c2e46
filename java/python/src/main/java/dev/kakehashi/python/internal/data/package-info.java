// SPDX-License-Identifier: Apache-2.0
/// Frames and arrays through memory that Java and a worker have both mapped.
@NullMarked
package dev.kakehashi.python.internal.data;

import org.jspecify.annotations.NullMarked;
