// SPDX-License-Identifier: Apache-2.0
/// Small figures: what a single step costs. Each is measured in a JVM of its own, so that none is
/// compiled for the needs of another.
@NullMarked
package dev.kakehashi.bench.micro;

import org.jspecify.annotations.NullMarked;
