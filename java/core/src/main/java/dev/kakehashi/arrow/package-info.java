// SPDX-License-Identifier: Apache-2.0
/// Arrow data: columns, batches and streams of batches over memory outside of the Java heap.
@NullMarked
package dev.kakehashi.arrow;

import org.jspecify.annotations.NullMarked;
