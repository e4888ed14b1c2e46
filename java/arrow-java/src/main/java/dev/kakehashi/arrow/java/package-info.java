// SPDX-License-Identifier: Apache-2.0
/// Batches of Kakehashi and roots of arrow-java over the same memory:
/// [ArrowJava][dev.kakehashi.arrow.java.ArrowJava].
@NullMarked
package dev.kakehashi.arrow.java;

import org.jspecify.annotations.NullMarked;
