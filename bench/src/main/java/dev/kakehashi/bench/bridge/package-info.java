// SPDX-License-Identifier: Apache-2.0
/// Libraries by which a Java program uses Python in another process, and how they are measured
/// beside each other.
@NullMarked
package dev.kakehashi.bench.bridge;

import org.jspecify.annotations.NullMarked;
