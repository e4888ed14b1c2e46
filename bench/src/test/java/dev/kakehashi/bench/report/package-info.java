// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.kakehashi.bench.report;

import org.jspecify.annotations.NullMarked;
