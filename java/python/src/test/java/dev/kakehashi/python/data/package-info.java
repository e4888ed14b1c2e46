// SPDX-License-Identifier: Apache-2.0
/// Frames and arrays between Java and real Python packages.
@NullMarked
package dev.kakehashi.python.data;

import org.jspecify.annotations.NullMarked;
