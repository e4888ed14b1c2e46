// SPDX-License-Identifier: Apache-2.0
/// What was measured, and its tables for people and programs.
@NullMarked
package dev.kakehashi.bench.report;

import org.jspecify.annotations.NullMarked;
