// SPDX-License-Identifier: Apache-2.0
/// Engines, and how plans are compiled and executed by them.
@NullMarked
package dev.kakehashi.engine;

import org.jspecify.annotations.NullMarked;
