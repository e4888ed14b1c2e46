// SPDX-License-Identifier: Apache-2.0
/// What the methods of frames and expressions can be told: choices, and options of scans and sinks.
@NullMarked
package dev.kakehashi.options;

import org.jspecify.annotations.NullMarked;
