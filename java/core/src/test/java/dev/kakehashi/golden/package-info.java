// SPDX-License-Identifier: Apache-2.0
/// Results compared with those of py-polars, which is built from the same engine.
@NullMarked
package dev.kakehashi.golden;

import org.jspecify.annotations.NullMarked;
