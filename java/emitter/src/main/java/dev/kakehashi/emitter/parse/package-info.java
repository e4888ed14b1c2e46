// SPDX-License-Identifier: Apache-2.0
/// From source to tree: Python's own parser in a worker, and the reading of its rows.
@NullMarked
package dev.kakehashi.emitter.parse;

import org.jspecify.annotations.NullMarked;
