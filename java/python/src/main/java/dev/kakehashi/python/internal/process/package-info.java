// SPDX-License-Identifier: Apache-2.0
/// Starts, watches and ends worker processes.
@NullMarked
package dev.kakehashi.python.internal.process;

import org.jspecify.annotations.NullMarked;
