// SPDX-License-Identifier: Apache-2.0
/// Python programs as Java: `kakehashi transpile` and `kakehashi run`.
@NullMarked
package dev.kakehashi.cli.program;

import org.jspecify.annotations.NullMarked;
