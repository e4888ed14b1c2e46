// SPDX-License-Identifier: Apache-2.0
/// The `kakehashi` command: its subcommands, and what they share.
@NullMarked
package dev.kakehashi.cli;

import org.jspecify.annotations.NullMarked;
