// SPDX-License-Identifier: Apache-2.0
/// What is installed: `doctor` and `capabilities`.
@NullMarked
package dev.kakehashi.cli.doctor;

import org.jspecify.annotations.NullMarked;
